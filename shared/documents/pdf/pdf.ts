import { refusal, type Extracted, type Refusal } from '../document-text.ts'
export async function readPdf(_bytes: Uint8Array): Promise<Extracted | Refusal> {
  return refusal('unsupported')
}
