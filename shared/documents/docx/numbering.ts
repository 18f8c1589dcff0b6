import { formatNumber, symbolOf } from '../number-formats.ts'
import type { Styles } from './styles.ts'
import { at, childrenNamed, isOn, valueAt, type Element } from './xml.ts'

/**
 * A word processor's automatic numbers. They stand nowhere in the text: each is counted from the paragraphs before
 * it, by the list (`w:num`), its pattern (`w:abstractNum`) and the level (ECMA-376 part 1, 17.9).
 */
export type Numbering = {
  /** The number or bullet in front of `paragraph`, with the space after it; empty for none. Call in document order. */
  labelOf(paragraph: Element): string
}

type Level = {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly separator: string
  /** Level (1-based) that starts this one anew; 0 never, undefined any level above. */
  readonly restartAfter: number | undefined
  readonly alwaysDecimal: boolean
}

type List = {
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  readonly startOverrides: ReadonlyMap<number, number>
}

export function readNumbering(root: Element | undefined, styles: Styles): Numbering {
  const patterns = new Map(
    childrenNamed(root, 'w:abstractNum').map((pattern) => [pattern.attributes.get('w:abstractNumId') ?? '', pattern]),
  )
  const lists = new Map<string, List>()
  for (const num of childrenNamed(root, 'w:num')) {
    const list = listOf(num, patterns, styles, root)
    if (list !== undefined) lists.set(num.attributes.get('w:numId') ?? '', list)
  }
  // Lists of the same pattern go on counting together, as in Word, unless one says where it starts.
  const counts = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()

  const count = (numId: string, list: List, level: number): (number | undefined)[] => {
    const current = counts.get(list.abstractId) ?? []
    counts.set(list.abstractId, current)
    const override = list.startOverrides.get(level)
    const key = `${numId}/${level}`
    if (override !== undefined && !started.has(key)) {
      current[level] = override
    } else {
      const before = current[level]
      current[level] = before === undefined ? (override ?? list.levels.get(level)?.start ?? 1) : before + 1
    }
    started.add(key)
    for (const [deeper, { restartAfter }] of list.levels) {
      if (deeper > level && level < (restartAfter ?? deeper)) current[deeper] = undefined
    }
    return current
  }

  return {
    labelOf(paragraph) {
      const reference = referenceOf(paragraph, styles, patterns, lists)
      const list = reference && lists.get(reference.numId)
      const level = reference && list?.levels.get(reference.level)
      if (reference === undefined || list === undefined || level === undefined) return ''
      const current = count(reference.numId, list, reference.level)
      const label =
        level.format === 'bullet'
          ? symbolOf(level.text, list.levels.get(reference.level - 1)?.format === 'bullet')
          : numberOf(level, list, current)
      return label === '' ? '' : label + level.separator
    },
  }
}

/** Puts the counts into a pattern such as `%1.%2`. A level above that was never used shows its first number. */
function numberOf(level: Level, list: List, counts: readonly (number | undefined)[]): string {
  if (level.format === 'none' && !level.text.includes('%')) return level.text.trim()
  return level.text
    .replaceAll(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const source = list.levels.get(index)
      const format = level.alwaysDecimal && source?.format !== 'none' ? 'decimal' : (source?.format ?? 'decimal')
      return formatNumber(counts[index] ?? source?.start ?? 1, format)
    })
    .trim()
}

/** The list and level of a paragraph: its own, or its style's. `numId` 0 takes a style's number away. */
function referenceOf(
  paragraph: Element,
  styles: Styles,
  patterns: ReadonlyMap<string, Element>,
  lists: ReadonlyMap<string, List>,
): { numId: string; level: number } | undefined {
  const properties = at(paragraph, 'w:pPr')
  const styleId = valueAt(properties, 'w:pStyle')
  const own = at(properties, 'w:numPr')
  const ofStyle = styles.lookUp(styleId, (style, id) => {
    const numId = valueAt(style, 'w:pPr', 'w:numPr', 'w:numId')
    return numId === undefined ? undefined : { numId, style, id }
  })
  const numId = valueAt(own, 'w:numId') ?? ofStyle?.numId
  if (numId === undefined || numId === '0') return undefined
  const ownLevel = valueAt(own, 'w:ilvl')
  if (ownLevel !== undefined) return { numId, level: Number(ownLevel) }
  // "Heading 2" is numbered by a style that names only the list; the list's level names the style.
  const pattern = patterns.get(lists.get(numId)?.abstractId ?? '')
  const linked = childrenNamed(pattern, 'w:lvl').find(
    (level) => valueAt(level, 'w:pStyle') === (styleId ?? ofStyle?.id),
  )
  const level =
    linked?.attributes.get('w:ilvl') ??
    styles.lookUp(styleId, (style) => valueAt(style, 'w:pPr', 'w:numPr', 'w:ilvl')) ??
    '0'
  return { numId, level: Number(level) }
}

function listOf(
  num: Element,
  patterns: ReadonlyMap<string, Element>,
  styles: Styles,
  root: Element | undefined,
): List | undefined {
  const abstractId = valueAt(num, 'w:abstractNumId')
  const pattern = abstractId === undefined ? undefined : patterns.get(abstractId)
  if (abstractId === undefined || pattern === undefined) return undefined
  const levels = new Map<number, Level>()
  for (const level of levelsOf(pattern, patterns, styles, root)) {
    levels.set(Number(level.attributes.get('w:ilvl') ?? 0), readLevel(level))
  }
  const startOverrides = new Map<number, number>()
  for (const override of childrenNamed(num, 'w:lvlOverride')) {
    const index = Number(override.attributes.get('w:ilvl') ?? 0)
    const level = at(override, 'w:lvl')
    if (level !== undefined) levels.set(index, readLevel(level))
    const start = valueAt(override, 'w:startOverride')
    if (start !== undefined) startOverrides.set(index, Number(start))
  }
  return { abstractId, levels, startOverrides }
}

/** A pattern may only point at a list style, which points at the list that has the levels. */
function levelsOf(
  pattern: Element,
  patterns: ReadonlyMap<string, Element>,
  styles: Styles,
  root: Element | undefined,
): Element[] {
  const link = valueAt(pattern, 'w:numStyleLink')
  if (link === undefined) return childrenNamed(pattern, 'w:lvl')
  const numId = styles.lookUp(link, (style) => valueAt(style, 'w:pPr', 'w:numPr', 'w:numId'))
  const num = childrenNamed(root, 'w:num').find((candidate) => candidate.attributes.get('w:numId') === numId)
  return childrenNamed(patterns.get(valueAt(num, 'w:abstractNumId') ?? ''), 'w:lvl')
}

function readLevel(level: Element): Level {
  const restart = valueAt(level, 'w:lvlRestart')
  const suffix = valueAt(level, 'w:suff')
  return {
    start: Number(valueAt(level, 'w:start') ?? 1),
    // Newer formats stand in a Choice that only newer programs read; the Fallback is what everyone else prints.
    format: valueAt(level, 'w:numFmt') ?? valueAt(level, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt') ?? 'decimal',
    text: valueAt(level, 'w:lvlText') ?? '',
    separator: suffix === 'nothing' ? '' : ' ',
    restartAfter: restart === undefined ? undefined : Number(restart),
    alwaysDecimal: isOn(level, 'w:isLgl'),
  }
}
