import { readAssignments, type Scope } from './assignments/read.ts'
import type { Draft } from './assignments/draft.ts'
import { leftOut } from './coverage.ts'
import { passageOf } from './passage.ts'
import type { Diagnostic, ReadAssignment, Reading, ReadTask, Section, Span } from './reading.ts'
import { sectionKindOf, sectionOf } from './sections.ts'
import { findDeadlines, readHeader, readReports } from './stand-in.ts'
import { splitAgencies } from './agencies/split.ts'
import { blocksOf, type Block } from './structure/blocks.ts'
import { outlineOf, type Node } from './structure/outline.ts'
import { zonesOf } from './zones.ts'

/**
 * Reads a document: who must do what, by when, and who reports to whom. Pure and total: any text gives a reading, in
 * time linear in its length. `text` of the result is the document in NFC with `\n` line breaks, and every span is of it.
 *
 *   text → blocks → zones → outline → sections → assignments → tasks with their deadlines; reports; what was left out
 */
export function readDocument(input: string): Reading {
  const text = input.normalize('NFC').replace(/\r\n?/g, '\n')
  const blocks = blocksOf(text)
  const { header, diagnostics, bodyStart } = readHeader(text)
  const parts = partsOf(blocks, bodyStart)
  const sections: Section[] = []
  const drafts: Draft[] = []
  parts.bodies.forEach((body, i) => {
    const roots = outlineOf(body)
    sections.push(...sectionsIn(roots))
    drafts.push(
      ...readAssignments(text, startOf(roots, i === 0 && isLetter(header.type)), scopeOf(i, header.type, parts)),
    )
  })
  const { reports, diagnostics: aboutReports } = readReports()
  const assignments = drafts
    .filter((draft) => draft.tasks.length > 0)
    .toSorted((a, b) => a.heading[0] - b.heading[0])
    .map((draft) => assignmentOf(text, draft, diagnostics))
  const read: Span[] = [
    ...sections.map((section): Span => [section.span[0], section.span[0] + section.heading.length]),
    ...drafts.flatMap((draft) => [draft.heading, ...draft.tasks.flatMap((task) => [task.span, ...task.timed])]),
    ...reports.map((report) => report.span),
  ]
  return {
    text,
    document: header,
    sections,
    assignments,
    reports,
    diagnostics: [...diagnostics, ...aboutReports, ...leftOut(text, sections, read, blocks)],
  }
}

type Parts = { bodies: Block[][]; addressees: Block[] }

/** The document's bodies (a decision, then the plan it issues, then an appendix) without what frames them. */
function partsOf(blocks: readonly Block[], bodyStart: number): Parts {
  const zones = zonesOf(blocks, bodyStart)
  const bodies: Block[][] = []
  const addressees: Block[] = []
  let open: Block[] | null = null
  blocks.forEach((block, i) => {
    const zone = zones[i]
    if (zone === 'body') {
      if (!open) bodies.push((open = []))
      open.push(block)
    } else if (zone === 'addressees') addressees.push(block)
    else if (zone === 'recipients') open = null
  })
  return { bodies, addressees }
}

// Letters, directives and telegrams order; plans and decisions describe, and order where they say so.
const isLetter = (type: string | null): boolean => type === 'CV' || type === 'CT' || type === 'CĐ' || type === 'TB'

function scopeOf(part: number, type: string | null, { addressees }: Parts): Scope {
  if (part > 0 || !isLetter(type)) return { kind: 'content', owner: null }
  const [first] = addressees
  const last = addressees.at(-1)
  if (type !== 'CV' || !first || !last) return { kind: 'orders', owner: null }
  const names = addressees
    .flatMap((block) => splitAgencies(block.body.text.replace(/^kính gửi\s*:?\s*/i, '')))
    .filter((name) => name !== '')
  return {
    kind: 'orders',
    owner: { heading: [first.span[0], last.span[1]], agencies: names, tasks: [], certain: true },
  }
}

/** A letter's orders start at its first number, or at the sentence that announces them. */
function startOf(roots: readonly Node[], letter: boolean): readonly Node[] {
  if (!letter) return roots
  const at = roots.findIndex(
    ({ block, children }) => block.marker !== null || children.length > 0 || /:$/.test(block.body.text),
  )
  return at < 0 ? roots : roots.slice(at)
}

function sectionsIn(roots: readonly Node[]): Section[] {
  const sections: Section[] = []
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      const kind = sectionKindOf(node)
      if (kind === 'assignments' || kind === 'reporting') sections.push(sectionOf(node, kind, node.end))
      if (kind !== 'reporting') visit(node.children)
    }
  }
  visit(roots)
  return sections
}

function assignmentOf(text: string, draft: Draft, diagnostics: Diagnostic[]): ReadAssignment {
  const tasks = draft.tasks.map((task): ReadTask => {
    const passage = passageOf(text, task.span)
    const found = [task.span, ...task.timed].map((span) => findDeadlines(passageOf(text, span)))
    diagnostics.push(...found.flatMap((each) => each.diagnostics))
    const deadlines = found.flatMap((each) => each.deadlines)
    return {
      text: passage.text,
      span: passage.spanOf(0, passage.text.length),
      cooperating: task.cooperating,
      standing:
        deadlines.length > 0 &&
        deadlines.every((deadline) => deadline.kind === 'none' && deadline.reason === 'standing'),
      deadlines,
    }
  })
  const heading = passageOf(text, draft.heading)
  return {
    heading: { text: heading.text, span: heading.spanOf(0, heading.text.length) },
    agencies: draft.agencies,
    tasks,
    ...(draft.certain ? {} : { certain: false }),
  }
}
