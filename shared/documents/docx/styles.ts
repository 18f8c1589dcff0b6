import { at, childrenNamed, type Element } from './xml.ts'

/** Looks things up along a style's chain of `basedOn`. */
export type Styles = {
  /** The first style of the chain, from `styleId` up, for which `find` gives an answer. */
  lookUp<T>(styleId: string | undefined, find: (style: Element, id: string) => T | undefined): T | undefined
}

export function readStyles(root: Element | undefined): Styles {
  const byId = new Map<string, Element>()
  let defaultParagraph: string | undefined
  for (const style of childrenNamed(root, 'w:style')) {
    const id = style.attributes.get('w:styleId')
    if (id === undefined) continue
    byId.set(id, style)
    const isDefault = ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '')
    if (isDefault && style.attributes.get('w:type') === 'paragraph') defaultParagraph = id
  }
  return {
    lookUp(styleId, find) {
      const seen = new Set<string>()
      let id = styleId ?? defaultParagraph
      while (id !== undefined && !seen.has(id)) {
        seen.add(id)
        const style = byId.get(id)
        if (style === undefined) return undefined
        const found = find(style, id)
        if (found !== undefined) return found
        id = at(style, 'w:basedOn')?.attributes.get('w:val')
      }
      return undefined
    },
  }
}
