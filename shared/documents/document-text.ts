/** The formats that can be read. What a file is, is told from its bytes; its name only settles txt against md. */
export type TextFormat = 'txt' | 'md' | 'html' | 'docx' | 'doc' | 'pdf'

/** Something that was done to the text, or is missing from it, that the coordinator ought to know. */
export type Notice = {
  readonly code:
    | 'comments-left-out'
    | 'footnotes'
    | 'garbled-text'
    | 'hidden-text'
    | 'legacy-encoding'
    | 'numbering-lost'
    | 'page-furniture'
    | 'pages-without-text'
    | 'recognised-scan'
    | 'tracked-changes'
    | 'wrong-extension'
  readonly message: string
}

export type RefusalCode =
  | 'empty'
  | 'too-large'
  /** Small as a file, far more than a document once it is opened. */
  | 'too-much'
  | 'encrypted'
  | 'binary'
  | 'no-text-layer'
  | 'illegible'
  | 'interrupted'
  | 'corrupt'
  | 'image'
  | 'unsupported'

export type Refusal = { readonly ok: false; readonly code: RefusalCode; readonly message: string }

/** What a reader of one format hands back, before the common clean-up. */
export type Extracted = { readonly ok: true; readonly text: string; readonly notices: readonly Notice[] }

/**
 * A document as text. `text` is NFC, lines end in `\n`; paragraphs are parted by a blank line wherever the format
 * tells paragraphs apart, and a table is one `| a | b |` line a row.
 */
export type DocumentText = (Extracted & { readonly format: TextFormat }) | Refusal

/** Nobody is helped by "error 5": every refusal says what is wrong and what to do next. */
const refusalMessages: Record<RefusalCode, string> = {
  empty: 'Tệp không có nội dung. Đề nghị kiểm tra lại và tải lên tệp văn bản đầy đủ.',
  'too-large': 'Tệp quá lớn so với mức cho phép. Đề nghị tải lên tệp dưới 25 MB, chỉ gồm văn bản cần theo dõi.',
  'too-much':
    'Tệp khi mở ra có quá nhiều nội dung (chữ, trang hoặc dữ liệu nén) so với một văn bản. Đề nghị chỉ giữ phần văn bản cần theo dõi, lưu thành tệp mới rồi tải lên lại.',
  encrypted: 'Tệp được bảo vệ bằng mật khẩu nên không đọc được. Đề nghị gỡ mật khẩu rồi tải lên lại.',
  binary:
    'Tệp không phải là văn bản. Đề nghị tải lên tệp Word, PDF, ảnh chụp trang (.jpg, .png), HTML hoặc văn bản thuần.',
  'no-text-layer':
    'Tệp là bản quét hoặc ảnh chụp, không có lớp chữ nên không đọc được. Đề nghị tải lên tệp Word hoặc bản PDF có lớp chữ (bản quét đã nhận dạng chữ).',
  illegible:
    'Tệp là bản quét nhưng không nhận dạng được chữ (trang trắng, quá mờ hoặc đặt ngược). Đề nghị quét hoặc chụp lại cho rõ, độ phân giải 300 dpi, hoặc tải lên tệp Word.',
  interrupted:
    'Tệp là bản quét, việc nhận dạng chữ đã bị dừng giữa chừng nhiều lần. Đề nghị cho nhận dạng lại, chia tệp thành các phần ngắn hơn, hoặc tải lên tệp Word.',
  corrupt: 'Tệp bị hỏng hoặc thiếu dữ liệu. Đề nghị mở tệp để kiểm tra, lưu lại rồi tải lên lại.',
  image:
    'Tệp ảnh không mở được: ảnh bị hỏng, hoặc không phải dạng .jpg, .png. Đề nghị lưu các trang thành một tệp PDF hoặc ảnh JPEG, hoặc tải lên tệp Word.',
  unsupported: 'Loại tệp này chưa đọc được. Đề nghị lưu văn bản thành tệp Word (.docx) hoặc PDF rồi tải lên lại.',
}

export function refusal(code: RefusalCode): Refusal {
  return { ok: false, code, message: refusalMessages[code] }
}

/** The sentence for a refusal code that was written down earlier, perhaps by another release. */
export function reasonRefused(code: string): string {
  return Object.entries(refusalMessages).find(([known]) => known === code)?.[1] ?? refusalMessages.corrupt
}
