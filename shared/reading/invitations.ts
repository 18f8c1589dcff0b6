import { listed } from './listed.ts'

// Words by which a document invites those it goes to, and thanks them. Wherever they stand they are asked for by these lists.

/** What may come up while the work is done: "nếu có khó khăn, vướng mắc …, đề nghị phản ánh về …". */
export const troubles = listed(`
  bất cập; khó khăn; phát sinh; vướng mắc
`)

/** What may then be done with the plan: "nếu thấy cần sửa đổi, bổ sung …". */
export const amendments = listed(`
  bổ sung; sửa đổi; điều chỉnh
`)

/** "Rất mong các cơ quan, đơn vị quan tâm phối hợp./.": how a letter closes. */
export const wishes = listed(`
  kính mong; rất mong
`)
export const thanks = listed(`
  mong nhận được; trân trọng cảm ơn
`)
