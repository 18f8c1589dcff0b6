import { listed } from '../../listed.ts'

export type ClassFamily =
  | 'sectors'
  | 'organs'
  | 'bodies'
  | 'levels'
  | 'hamlets'
  | 'press'
  | 'health'
  | 'rooms'
  | 'party'
  | 'ministry'

/**
 * Nouns that stand for a whole class when they are alone: `các sở, ban, ngành`. Nouns of one family in a row are one
 * class; where a family ends and another begins, so does the class.
 */
export const classFamilies: readonly { readonly family: ClassFamily; readonly nouns: readonly string[] }[] = [
  {
    family: 'sectors',
    nouns: listed(`
      ban; ban Đảng; ban ngành; ban xây dựng Đảng; bộ; bộ ngành; bộ phận; bộ phận chuyên môn; cấp
      cơ quan, ban, ngành; cơ quan, ban ngành
      đoàn thể; đơn vị; đơn vị sự nghiệp; đơn vị sự nghiệp công lập; hội; hội đoàn thể; ngành
      ngành đoàn thể; phòng; phòng ban; phòng ban chuyên môn; phòng chuyên môn; quận - huyện; sở
      sở - ban - ngành; sở - ngành; sở ngành; tổ chức đoàn thể; trung tâm
    `),
  },
  {
    // "các cơ quan, ban, ngành, đoàn thể huyện", "các bộ, cơ quan"; bodies behind "các sở" are a class of their own
    family: 'organs',
    nouns: listed(`
      ban; ban ngành; bộ; cơ quan; đoàn thể; hội; ngành
    `),
  },
  {
    family: 'bodies',
    nouns: listed(`
      cá nhân; chủ hộ; cộng đồng; công sở; cơ quan; cơ quan, ban, ngành; cơ quan, ban ngành
      cơ quan chuyên môn; cơ quan đảng; cơ quan đảng, đoàn thể, nhà nước; cơ quan đảng, nhà nước
      cơ quan đảng, nhà nước, đoàn thể; cơ quan đảng, nhà nước, mặt trận tổ quốc; cơ quan hành chính
      cơ quan nhà nước; cơ sở; doanh nghiệp; địa phương
      đoàn thể; đơn vị; đơn vị lực lượng vũ trang; đơn vị sự nghiệp; đơn vị trường học; gia đình; hiệp hội; hộ; hộ chăn nuôi
      hộ dân; hộ gia đình; hộ kinh doanh; lực lượng; người dân; nhà trường; nhân dân; phương tiện
      tổ chức; tổ chức chính trị - xã hội; tổ chức chính trị xã hội; tổ chức xã hội; trang trại
      trường; trường học
    `),
  },
  {
    family: 'levels',
    nouns: listed(`
      đặc khu; huyện; phường; phường - xã; phường - xã - thị trấn; quận; quận - huyện; thành phố
      thị trấn; thị xã; tỉnh; xã; xã - thị trấn; xã phường; xã phường thị trấn
    `),
  },
  {
    family: 'hamlets',
    nouns: listed(`
      ấp; bản; buôn; khóm; khu dân cư; khu phố; làng; thôn; thôn ấp; thôn bản; thôn xóm; tổ; xóm
    `),
  },
  {
    family: 'press',
    nouns: listed(`
      báo; báo chí; báo đài; cơ quan báo chí; đài
    `),
  },
  {
    family: 'health',
    nouns: listed(`
      bệnh viện; cơ sở y tế; nhà thuốc; phòng khám; phòng khám đa khoa; trạm y tế; trung tâm y tế; viện
    `),
  },
  {
    // of a hospital, a school, a centre: "Trưởng các khoa, phòng, tổ"
    family: 'rooms',
    nouns: listed(`
      ban; bộ phận; đơn vị; khoa; khoa phòng; phòng; tổ; trung tâm
    `),
  },
  {
    // of the Party: "các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy"
    family: 'party',
    nouns: listed(`
      ban cán sự đảng; đảng bộ; đảng đoàn; đảng ủy; huyện ủy; quận ủy; thành ủy; thị ủy; tỉnh ủy
    `),
  },
  {
    // of a ministry: "Các Vụ, Cục, đơn vị thuộc Bộ"
    family: 'ministry',
    nouns: listed(`
      cục; đơn vị; tổng cục; viện; vụ
    `),
  },
]
