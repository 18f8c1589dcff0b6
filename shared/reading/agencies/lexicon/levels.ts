import { listed } from '../../listed.ts'
import { levels as levelNames } from '../../places.ts'

/** Levels of government, as they stand behind a name; a scan may lose a mark. */
export const levels = [...levelNames, 'huyện đảo', 'TP']

/** Committees of the Party, by which what is theirs is called: `các đảng ủy trực thuộc Tỉnh ủy`. */
export const committees = listed(`
  Đảng ủy; Huyện ủy; Quận ủy; Thành ủy; Thị ủy; Tỉnh ủy
`)

/** Words before a noun that make it a class. "Quý cơ quan" of a letter is whoever it is written to. */
export const determiners = listed(`
  các; các các; hai; mọi; mỗi; một số; những; quý; tất cả; tất cả các; toàn bộ; toàn bộ các; toàn thể
  toàn thể các; từng
`)

/** Levels of schools, as schools and their classes are called by: `các trường Mầm non, Tiểu học, THCS`, `Trường PTDTBT TH&THCS`. */
export const schoolLevels = listed(`
  gdtx; mầm non; mẫu giáo; mn; phổ thông dân tộc bán trú; phổ thông dân tộc nội trú; ptdtbt; ptdtbt th
  ptdtbt th&thcs; ptdtbt thcs; ptdtbt tiểu học; ptdtnt; ptdtnt thcs; ptdtnt thpt; th; th và thcs; th&thcs
  th-thcs; thcs; thcs và thpt; thcs&thpt; thpt; tiểu học; tiểu học và thcs
  tiểu học và trung học cơ sở; trung học cơ sở; trung học phổ thông
`)
