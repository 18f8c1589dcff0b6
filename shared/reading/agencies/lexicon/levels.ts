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
