import { listed } from '../../listed.ts'

/** Offices as they are written for short. */
export const abbreviatedOffices = [
  // of the Party, the people and their unions
  ...listed(`
    BTV
    CĐCS
    CLB
    Đoàn TN
    Đoàn TNCS
    ĐTN
    HĐND
    Hội CCB
    Hội LHPN
    LĐLĐ
    TT Chính trị
    TTBDCT
    UBBC
    UBKT
  `),
  // of the state
  ...listed(`
    Ban CHQS
    BCĐ
    BCH
    BCH quân sự
    BCHQS
    BHXH
    CA
    CCTHADS
    Đội QLTT
    KBNN
    NHNN
    NHNN chi nhánh
    P
    TAND
    TDP
    VKSND
    VP
  `),
  // boards of projects
  ...listed(`
    Ban QL
    Ban QLDA
    BQL
    BQL dự án
    BQLDA
    BQLDA đầu tư xây dựng
    BQLDA ĐTXD
  `),
  // that serve: health, culture, farming, schools, work
  ...listed(`
    BVĐK
    TT DVNN
    TT GDNN-GDTX
    TT Phục vụ HCC
    TT VH-TT
    TT VHTT
    TT VHTT-TT
    TT VHTT&TT
    TTDVNN
    TTDVVL
    TTGDNN-GDTX
    TTGDTX
    TTHTCĐ
    TTVH
    TTVHTT
    TTYT
    TYT
  `),
  // banks and companies
  ...listed(`
    Agribank
    HTX
    MobiFone
    NHCSXH
    NHNo
    NHNo&PTNT
    Viettel
    VNPT
  `),
]
