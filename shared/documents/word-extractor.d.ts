/** The package has no types of its own; this is what is used of it. */
declare module 'word-extractor' {
  export type BodyOptions = { filterUnicode?: boolean; includeHeadersAndFooters?: boolean }
  export type WordDocument = {
    getBody(options?: BodyOptions): string
    getFootnotes(options?: BodyOptions): string
    getEndnotes(options?: BodyOptions): string
    getTextboxes(options?: BodyOptions): string
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<WordDocument>
  }
}
