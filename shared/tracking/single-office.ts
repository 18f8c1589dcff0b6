import { foldAgencyName } from '../reading/agencies/fold.ts'
import { isClass } from '../reading/agencies/several.ts'
import { splitAgencies } from '../reading/agencies/split.ts'
import { withoutMarks } from '../reading/without-marks.ts'

/**
 * Why a name that somebody types cannot be that of the one office which is to have work, in a sentence; null where it can.
 * "Các đơn vị" and "Phòng Kinh tế, Công an xã" are several, "a" is none, and "Phong Kinh te" is the listed "Phòng Kinh tế":
 * work that went to such a name would be nobody's, and nobody would be reminded of it. `listed`: names of the directory.
 */
export function whyNotOneOffice(name: string, listed: readonly string[]): string | null {
  if (!/\p{L}{2}/u.test(name)) return `“${name}” chưa phải là tên một cơ quan. Xin ghi đủ tên cơ quan nhận việc.`
  if (isClass(name) || splitAgencies(name).length > 1)
    return `“${name}” gồm nhiều cơ quan. Xin ghi đúng một cơ quan nhận việc.`
  const key = keyOf(name)
  const same = listed.find((known) => keyOf(known) === key)
  return same === undefined ? null : `“${name}” chỉ khác “${same}” trong danh bạ ở dấu. Xin chọn cơ quan đó.`
}

const keyOf = (name: string): string => withoutMarks(foldAgencyName(name))
