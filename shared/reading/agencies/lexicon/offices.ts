import { listed } from '../../listed.ts'
import { wholeNames } from '../whole-names.ts'
import { abbreviatedOffices } from './abbreviated-offices.ts'
import { officesOfPeople } from './offices-of-people.ts'
import { officesOfState } from './offices-of-state.ts'
import { officesThatServe } from './offices-that-serve.ts'
import { teams } from './teams.ts'

/** What every office may be called by, with a field or a name behind it: Sở Y tế, Trung tâm Văn hóa. */
const kinds = [
  // of the state
  ...listed(`
    Ban; Bộ; Bộ phận; Chi cục; Chi nhánh; Cục; Hạt; Hội đồng; Lực lượng; Ngành; Phòng; Sở
    Tiểu ban; Tổng cục; Ủy ban; Văn phòng; Vụ
  `),
  // of whoever serves
  ...listed(`
    Đài; Đội; Học viện; Khoa; Nhà; Quỹ; Tổ; Trạm; Trung tâm; Trường; Viện; Viện Nghiên cứu
  `),
  // of whoever has members
  ...listed(`
    Đoàn; Hiệp hội; Hội; Liên đoàn; Liên hiệp; Liên minh; Tổng hội
  `),
]

/** Kinds of office that take a name or a field behind them, and offices that are known by their whole name. */
export const offices = [
  ...kinds,
  ...wholeNames,
  ...officesOfState,
  ...officesOfPeople,
  ...officesThatServe,
  ...teams,
  ...abbreviatedOffices,
]
