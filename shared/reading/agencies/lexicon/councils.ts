import { listed } from '../../listed.ts'

/** Bodies of one level of government: a place, or a class of places, stands behind them. */
export const councils = [
  // people's councils, people's committees, and the authorities
  ...listed(`
    chính quyền
    chính quyền địa phương
    HĐND
    HĐND - UBND
    HĐND và UBND
    Hội đồng nhân dân
    Hội đồng nhân dân - Ủy ban nhân dân
    Hội đồng nhân dân và Ủy ban nhân dân
    Thường trực HĐND
    TT HĐND
    TTHĐND
    UBND
    Ủy ban nhân dân
  `),
  // their offices
  ...listed(`
    Văn phòng Đoàn đại biểu Quốc hội
    Văn phòng Đoàn đại biểu Quốc hội và HĐND
    Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân
    Văn phòng Đoàn ĐBQH
    Văn phòng Đoàn ĐBQH và HĐND
    Văn phòng Đoàn ĐBQH&HĐND
    Văn phòng HĐND - UBND
    Văn phòng HĐND và UBND
    Văn phòng HĐND&UBND
    Văn phòng Hội đồng nhân dân - Ủy ban nhân dân
    Văn phòng Hội đồng nhân dân và Ủy ban nhân dân
    Văn phòng UBND
    Văn phòng Ủy ban nhân dân
    VP Đoàn ĐBQH và HĐND
    VP HĐND - UBND
    VP HĐND và UBND
    VP HĐND&UBND
    VP UBND
  `),
  // delegations to the National Assembly
  ...listed(`
    Đoàn đại biểu Quốc hội
    Đoàn ĐBQH
  `),
  // the Front
  ...listed(`
    Ban Thường trực UBMTTQ
    Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam
    Ban Thường trực Ủy ban MTTQ Việt Nam
    Mặt trận
    Mặt trận Tổ quốc
    Mặt trận Tổ quốc Việt Nam
    MTTQ
    MTTQ Việt Nam
    MTTQVN
    UB MTTQ
    UBMTTQ
    UBMTTQ Việt Nam
    UBMTTQVN
    UBNDTTQ
    Ủy ban Mặt trận
    Ủy ban Mặt trận Tổ quốc
    Ủy ban Mặt trận Tổ quốc Việt Nam
    Ủy ban MTTQ
    Ủy ban MTTQ Việt Nam
    Ủy ban MTTQVN
  `),
  // the Party
  ...listed(`
    Chi bộ Công an
    Chi bộ Quân sự
    Đảng ủy
    Đảng ủy - UBND
    Đảng ủy Công an
    Đảng ủy Quân sự
    Đảng ủy UBND
    Đảng ủy Ủy ban nhân dân
    Thường trực Đảng ủy
    Thường trực Huyện ủy
    Văn phòng Huyện ủy
    Văn phòng Tỉnh ủy
  `),
]
