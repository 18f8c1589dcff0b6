import { countIn, type Group, type Item, type Letter, lineOf } from './letter.ts'
import { changeRecipientsLabel, leftOut } from './render-words.ts'

/** The plain-text part: says all that the HTML part says. */
export function renderText(letter: Letter): string {
  const blocks = [
    letter.title.toUpperCase(),
    ...(letter.addressee === null ? [] : [letter.addressee]),
    ...letter.opening,
    ...letter.buttons.map((button) => `${button.label}:\n${button.url}`),
    ...groupsOf(letter.groups),
    ...(letter.left > 0 ? [leftOut(letter)] : []),
    ...letter.closing,
    letter.signature,
    '--',
    ...letter.footer.lines,
    ...(letter.footer.changeRecipients === null ? [] : [`${changeRecipientsLabel}: ${letter.footer.changeRecipients}`]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function groupsOf(groups: readonly Group[]): string[] {
  return groups.flatMap((group) => {
    const { title, items, brief = [] } = group
    // Each list counts for itself, as the number beside its title does.
    return [
      ...(title === '' ? [] : [`== ${title} (${countIn(group)}) ==`]),
      ...items.map((item, i) => itemText(item, i + 1)),
      ...linesText(brief.map((item, i) => `${items.length + i + 1}. ${lineOf(item)}`)),
    ]
  })
}

function linesText(lines: string[]): string[] {
  return lines.length === 0 ? [] : [lines.join('\n')]
}

function itemText(item: Item, number: number): string {
  const lines = [
    `${number}. [${item.state}] ${item.text}`,
    ...(item.quote === null ? [] : [`   Nguyên văn: “${item.quote}”`]),
    ...item.facts.map(({ label, value }) => `   ${label}: ${value}`),
  ]
  return lines.join('\n')
}
