import { foldAgencyName } from '../../../../shared/reading/agencies/fold.ts'
import { agencyId, type Directory, officesOf } from '../../../../shared/tracking/directory.ts'
import type { Draft } from '../../../../shared/tracking/draft.ts'
import { likelySameAmong } from '../../../../shared/tracking/likely-same.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import { namesIn } from '../../operations/plans/unsure-names.ts'
import { addressForm, addressLines } from '../address-form.ts'
import { Form } from './draft-form.tsx'
import { ChoiceCell, type Choices, LineCell, useReturned } from './fields.tsx'

/** The names that a draft gives work to and that nobody can be written to under; of the spellings of one name the first. */
export function unlistedNames(draft: Draft, directory: Directory): string[] {
  const silent = namesIn(draft).filter((name) => {
    const agency = directory.named(name)
    return !agency || officesOf(agency, directory).every((office) => office.mailboxes.length === 0)
  })
  return [...new Map(silent.toReversed().map((name) => [foldAgencyName(name), name])).values()].toReversed()
}

/** Agencies that the document names and that can't be written to yet. */
export function UnlistedAgencies({ draft, directory, plan }: { draft: Draft; directory: Directory; plan: Plan }) {
  const names = unlistedNames(draft, directory)
  const returned = useReturned(addressForm)
  // A form that came back keeps its own lines: the directory may have changed since they were numbered.
  const lines = returned ? addressLines(returned.typed) : names.map((name, i) => ({ index: `${i}`, name }))
  if (lines.length === 0) return null
  const listed = directory.agencies.map(({ id, name }) => [id, name] as const)
  const inDraft = lines.filter(({ name }) => directory.named(name) === null).map(({ name }) => name)
  const likely = likelySameAmong([...listed.map(([, known]) => known), ...inDraft])
  const likelyFor = (name: string): Choices =>
    likely(name).map((other) => [directory.named(other)?.id ?? agencyId(other), other] as const)
  return (
    <details class="card" id={addressForm} open>
      <summary>
        <strong>{lines.length} cơ quan chưa có địa chỉ thư</strong>
      </summary>
      <Form plan={plan} op={addressForm} action="dia-chi">
        <p class="hint">
          Nhập địa chỉ để lưu vào danh bạ, hoặc chọn cơ quan nếu văn bản chỉ gọi bằng tên khác. Bỏ trống thì việc vẫn
          được theo dõi, nhưng không có thư nhắc.
        </p>
        <table class="stack">
          <thead>
            <tr>
              <th>Tên trong văn bản</th>
              <th>Địa chỉ thư</th>
              <th>Hoặc là tên khác của</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ index, name }) => (
              <AddressRow
                index={index}
                name={name}
                isListed={!returned && directory.named(name) !== null}
                listed={listed}
                likely={likelyFor(name)}
              />
            ))}
          </tbody>
        </table>
        <button>Lưu vào danh bạ</button>
      </Form>
    </details>
  )
}

type AddressRowProps = { index: string; name: string; isListed: boolean; listed: Choices; likely: Choices }

/** What is asked of one name: where it is written to, or whose other name it is. */
function AddressRow({ index, name, isListed, listed, likely }: AddressRowProps) {
  return (
    <tr>
      <td>
        {name}
        {!isListed && likely.length > 0 && (
          <span class="hint">
            Có thể là{' '}
            {likely
              .slice(0, likelyShown)
              .map(([, other]) => other)
              .join('; ')}
          </span>
        )}
        <input type="hidden" name={`name-${index}`} value={name} />
      </td>
      <td data-label="Địa chỉ thư">
        <LineCell
          type="email"
          name={`email-${index}`}
          title={`Địa chỉ thư của ${name}`}
          placeholder="ten@donvi.example"
        />
      </td>
      <td data-label="Hoặc là tên khác của">
        {isListed ? (
          <span class="hint">Đã có trong danh bạ</span>
        ) : (
          <ChoiceCell
            name={`same-${index}`}
            title={`${name} là tên khác của cơ quan nào`}
            none="Chưa chọn"
            likely={likely}
            choices={listed}
          />
        )}
      </td>
    </tr>
  )
}
const likelyShown = 2
