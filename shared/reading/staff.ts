/**
 * People of an office without a name or a post: "phân công cán bộ theo dõi", "cử 02 viên chức", "giao lãnh đạo phụ trách" is work about
 * them, and no order to anybody. The source of a regular expression.
 */
export const STAFF = '(?:lãnh đạo|cán bộ|công chức|viên chức|nhân viên|nhân sự|thành viên|người)'
