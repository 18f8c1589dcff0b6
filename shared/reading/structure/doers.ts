// The words of a column's head or a line's label that say who does the work: "Đơn vị chủ trì", "Cá nhân phụ trách".

/** Who: the beginning of such a head, as alternatives of a pattern. */
export const doer = 'cơ quan|đơn vị|bộ phận|cá nhân|người|tổ chức|phòng|ngành|sở|ban|cán bộ|đồng chí|lực lượng'

/** What part in it they have. */
export const part =
  'chủ trì|thực hiện|phụ trách|chịu trách nhiệm|được giao|tham mưu|đầu mối|triển khai|chủ quản|chuẩn bị|tổ chức|soạn thảo|giải quyết|trả lời'
