import type { AgencyMatch } from '../../operations/plans/open-plan.ts'

/** Which offices get no letter since nobody has entered where they are written to, and the way to enter it. */
export function SilentOffices({ matches, say, enterAt }: { matches: AgencyMatch[]; say: string; enterAt: string }) {
  const names = [...new Set(matches.flatMap(({ silent }) => silent))]
  if (names.length === 0) return null
  const further = names.length - listed
  return (
    <p class="late">
      {names.length} cơ quan chưa có địa chỉ thư dùng được nên {say}: {names.slice(0, listed).join('; ')}
      {further > 0 && ` và ${further} cơ quan khác`}. <a href={enterAt}>Nhập địa chỉ</a>
    </p>
  )
}
const listed = 5
