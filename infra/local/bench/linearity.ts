import { readDocument } from '../../../shared/reading/read.ts'
import { type Row, rounded, timed } from './measure.ts'

/**
 * Whether reading stays linear in the length of texts made to be slow: the time for each megabyte of a large one,
 * compared with that of a small one. 1 is linear; quadratic would be the ratio of the sizes. An asterisk where the
 * reader stopped at its limit of length.
 */
export function linearity(sizes: readonly [small: number, ...larger: number[]]): Row[] {
  const [small, ...larger] = sizes
  return shapes.map(({ name, make }) => {
    // Compiles what is hot.
    measure(make(small / 2), small / 2)
    const base = measure(make(small), small)
    const ratios = larger.map((size) => {
      const { ms, whole } = measure(make(size), size)
      return `${rounded(ms / base.ms)}${whole ? '' : '*'} at ${size} MB`
    })
    return { what: `Each megabyte of ${name}`, figure: `${ratios.join(', ')} (${rounded(1000 / base.ms)} MB/s)` }
  })
}

/** Milliseconds a megabyte, and whether all of the text was read. */
function measure(text: string, size: number): { ms: number; whole: boolean } {
  let whole = true
  const ms = timed(() => {
    whole = !readDocument(text).diagnostics.some(({ code }) => code === 'too-long')
  })
  return { ms: ms / size, whole }
}

/** `make(n)` gives a text of about n million characters. */
type Shape = { name: string; make: (megabytes: number) => string }

const head =
  'UBND XÃ ĐỒNG MÂY\nSố: 9/KH-UBND\nĐồng Mây, ngày 02 tháng 01 năm 2024\n\nKẾ HOẠCH\nDọn kênh mương năm 2024\n\n'
const section = 'III. TỔ CHỨC THỰC HIỆN\n\n'

function repeated(line: (i: number) => string, first = '') {
  return (megabytes: number): string => {
    const lines = [head, section, first]
    let length = head.length + section.length + first.length
    for (let i = 0; length < megabytes * 1e6; i++) {
      const next = line(i)
      lines.push(next)
      length += next.length
    }
    return lines.join('')
  }
}

const shapes: Shape[] = [
  {
    name: 'ordinary assignments without end',
    make: repeated((i) =>
      i % 4 === 0
        ? `${i / 4 + 1}. Phòng Kinh tế số ${i}\n\n`
        : `- Nạo vét đoạn kênh số ${i}, báo cáo UBND xã trước ngày ${(i % 28) + 1}/${(i % 12) + 1}/2024.\n\n`,
    ),
  },
  { name: 'numbers nested ever deeper', make: repeated((i) => `${'1.'.repeat((i % 40) + 1)} a) - + việc ${i}\n`) },
  { name: 'orders, one to a line', make: repeated((i) => `- Giao Phòng Kinh tế nạo vét đoạn kênh ${i}.\n`) },
  {
    name: 'page numbers with the paper’s name below',
    make: repeated((i) => `${(i % 900) + 1}\nKH GPMB đường ĐH.07\nnạo vét đoạn kênh\n`),
  },
  { name: 'bare bullets', make: repeated(() => '- x\n') },
  {
    name: 'almost-deadlines and almost-agencies in one paragraph',
    make: repeated(
      (i) => `trước ngày ${i % 60}/ và tháng ${i % 30}/ của năm, chậm nhất là kể từ khi, Phòng và Ban và Sở, qua, `,
    ),
  },
  { name: 'one word without a space', make: repeated(() => 'ngày') },
  {
    name: 'table rows',
    make: repeated(
      (i) => `| ${i} | Dọn cống số ${i} | Phòng Kinh tế | Công an xã | Quý II/2024 |\n`,
      '| TT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |\n',
    ),
  },
]
