import * as placeNames from '../places.ts'
import * as told from '../verbs.ts'
import * as classWords from './lexicon/class-words.ts'
import { councils as councilNames } from './lexicon/councils.ts'
import * as aroundNames from './lexicon/leads.ts'
import * as levelWords from './lexicon/levels.ts'
import * as classNouns from './lexicon/lonely-classes.ts'
import { notAgencies as otherWords } from './lexicon/not-agencies.ts'
import { offices as officeNames } from './lexicon/offices.ts'
import { associations as byMembers } from './lexicon/offices-of-people.ts'
import { phrasesOf } from './lexicon/phrases.ts'
import { titles as titleNames } from './lexicon/titles.ts'
import * as inNames from './lexicon/verbs-in-names.ts'

/**
 * The words of Vietnamese administration by which an agency is known, ready to be found in a text. The words themselves, and
 * what each list is for, stand in the room lexicon/: general words only, no places, and nothing that only one document
 * writes. A phrase is written as people write it.
 */

// What an agency is called by
export const offices = phrasesOf(officeNames)
export const councils = phrasesOf(councilNames)
export const associations = phrasesOf(byMembers)
export const titles = phrasesOf(titleNames)
export const notAgencies = phrasesOf(otherWords)

// Many of them at once; the nouns of classes stand in class-nouns.ts
export const everybody = phrasesOf(classNouns.everybody)
export const determiners = phrasesOf(levelWords.determiners)
export const tails = phrasesOf(classWords.tails)
export const relatives = phrasesOf(classWords.relatives)

// Where in the state
export const levels = phrasesOf(levelWords.levels)
export const schoolLevels = phrasesOf(levelWords.schoolLevels)
export const hamlets = phrasesOf(placeNames.hamlets)
export const committees = phrasesOf(levelWords.committees)

// What stands around a name
export const leads = phrasesOf(aroundNames.leads)
export const labels = phrasesOf(aroundNames.labels)
export const roles = phrasesOf(aroundNames.roles)
export const boardMembers = phrasesOf(aroundNames.boardMembers)
export const boardPlaces = phrasesOf(aroundNames.boardPlaces)

// What it does, and what only looks as if it did
export const duties = phrasesOf(inNames.duties)
export const verbs = phrasesOf(inNames.verbs)
export const obliging = phrasesOf(told.obligingVerbs)
export const laysDuty = phrasesOf([...told.obligingVerbs, ...told.urgingVerbs])
export const endsWorks = phrasesOf([...told.obligingVerbs, ...told.urgingVerbs, ...inNames.partsTaken])
export const seasons = phrasesOf(inNames.seasons)
export const handVerbs = phrasesOf(told.handVerbs)
export const boards = phrasesOf(inNames.boards)
export const topics = phrasesOf(inNames.topics)
export const nounEndings = phrasesOf(inNames.nounEndings)
export const nounOpenings = phrasesOf(inNames.nounOpenings)
export const nounLikeVerbs = phrasesOf(inNames.nounLikeVerbs)
