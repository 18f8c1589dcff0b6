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
    BĐBP
    BHXH
    BTL
    BTLM
    BTTM
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
  // boards of projects, and of what is managed
  ...listed(`
    Ban QL
    Ban QLDA
    BQL
    BQL dự án
    BQLDA
    BQLDA đầu tư xây dựng
    BQLDA ĐTXD
    BQL các KCN
    BQL các khu công nghiệp
    BQL các khu kinh tế
    BQL KCN
    BQL KKT
    BQL Khu kinh tế
  `),
  // that serve: health, culture, farming, schools, work
  ...listed(`
    BVĐK
    Cổng TTĐT
    Đài PT-TH
    Đài PT&TH
    Đài PTTH
    Đài TT-TH
    Đài TTTH
    TT DVNN
    TT GDNN-GDTX
    TT HCC
    TT Phục vụ HCC
    TT PVHCC
    TT VH-TT
    TT VHTT
    TT VHTT-TT
    TT VHTT&TT
    TTDVNN
    TTDVVL
    TTGDNN-GDTX
    TTGDTX
    TTHCC
    TTHTCĐ
    TTPVHCC
    TTVH
    TTVHTT
    TTVHTT-TT
    TTVHTT&TT
    TTYT
    TYT
  `),
  // banks and companies
  ...listed(`
    Agribank
    Agribank chi nhánh
    BIDV
    BIDV chi nhánh
    HTX
    MobiFone
    NHCSXH
    NHNo
    NHNo&PTNT
    Vietcombank
    Vietcombank chi nhánh
    Viettel
    VietinBank
    VietinBank chi nhánh
    VNPT
  `),
]
