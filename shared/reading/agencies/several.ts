/** `UBND các xã`, `Các phòng, ban`, `UBND xã, phường`, `Thủ trưởng các đơn vị`: one string, many offices. */
export function isClass(name: string): boolean {
  return (
    /^(?:các|những|mọi|tất cả|toàn thể)\s|\scác\s/iu.test(name) ||
    /(?:xã|phường|thị trấn|quận|huyện|tỉnh|thành phố)(?:,| -| và) (?:xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|thành phố)/iu.test(
      name,
    ) ||
    /(?:^|\s)\d+ (?:xã|phường|thị trấn|đặc khu|huyện|thôn|bản|làng|ấp|buôn|khu phố|tổ dân phố|trường|đơn vị)(?!\p{L})/iu.test(
      name,
    ) ||
    /^(?:cơ quan|đơn vị|tổ dân phố|thôn|trường học)(?:,|$)/iu.test(name) ||
    (nounsAlone.test(name) && !/, .*\p{Lu}/u.test(name)) ||
    ofUnions.test(name) ||
    ofLevel.test(name)
  )
}
// "Chi bộ, đảng bộ cơ sở", "Khoa, phòng", "giáo viên, nhân viên": kinds of offices side by side, none of them by name
const nounsAlone =
  /^(?:chi bộ|chi đoàn|chi hội|đảng bộ|khoa|phòng|sở|ban|trạm|trường|xã|thôn|bản|ấp|khu phố|tổ chuyên môn|cán bộ|giáo viên|nhân viên|công chức|viên chức),(?: \p{L}+,?){1,5}$|^giáo viên (?:chủ nhiệm|bộ môn)(?: các (?:lớp|khối))?$/iu

// "UBND cấp xã", "Phòng Giáo dục và Đào tạo cấp huyện": those of every commune or district; a board of a level is one
const ofLevel =
  /^(?:chủ tịch )?(?:UBND|[uủ][yỷ] ban nhân dân|HĐND|công an|phòng|trạm|trung tâm|hội(?! đồng)|đoàn(?! (?:kiểm tra|giám sát|công tác|liên ngành))|công chức)(?!\p{L})[^,;]{0,60} cấp (?:xã|huyện|cơ sở)$/iu

// "Công đoàn cấp trên trực tiếp cơ sở", "Công đoàn cơ sở": each union of that rank
const ofUnions = /^công đoàn (?:cấp trên|cơ sở)(?: trực tiếp(?: cơ sở)?)?$/iu

/** Whether the names are several offices, or one class of them: only then is their reporting a regime of its own. */
export const areSeveral = (names: readonly string[]): boolean => names.length > 1 || names.some(isClass)
