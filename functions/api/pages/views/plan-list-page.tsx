import { formatDay } from '../../../../shared/calendar/day.ts'
import { reasonRefused } from '../../../../shared/documents/document-text.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import type { UploadForm } from '../../../../shared/store/upload-form.ts'
import { readableFiles } from '../../readable-files.ts'
import { NextPage, NothingHere } from './parts.tsx'
import { instantInWords, planStatusTitles } from './wording.ts'

type PlanListProps = {
  plans: Plan[]
  next: string | null
  /** What was pasted and could not be read, so that it need not be pasted again. */
  text?: string
  /** Bytes of the largest file that the page itself takes. */
  largest: number
  /** The form for files that are larger, which go straight to the bucket. */
  larger?: { largest: number; form: UploadForm } | undefined
  /** Where the sample plan is started, on a system that offers one. */
  sample?: string | undefined
}

/** Plans, newest first, and the way in for a new one. */
export function PlanListBody({ plans, next, text, sample, largest, larger }: PlanListProps) {
  return (
    <>
      <h1>Kế hoạch</h1>
      <div class="grid">
        <form class="card" method="post" action="/ke-hoach" enctype="multipart/form-data">
          <h2>Tải lên văn bản</h2>
          <label>
            Tệp văn bản{' '}
            <span class="hint">
              Word (.docx, .doc), PDF (kể cả bản quét), ảnh chụp trang (.jpg, .png), HTML hoặc văn bản thuần; dưới{' '}
              {megabytes(largest)} MB.
            </span>
            <input type="file" name="file" required accept={readable} />
          </label>
          <button>Tải lên và đọc</button>
        </form>
        {larger && <LargerUpload {...larger} />}
        <form class="card" method="post" action="/ke-hoach">
          <h2>Hoặc dán nội dung</h2>
          <label>
            Nội dung văn bản
            <textarea name="text" required>
              {text ?? ''}
            </textarea>
          </label>
          <button>Đọc nội dung</button>
        </form>
        {sample && (
          <form class="card" method="post" action={sample}>
            <h2>Dùng thử</h2>
            <p>Một kế hoạch mẫu của phường giả định, với các cơ quan và địa chỉ thư giả định.</p>
            <button class="quiet">Đọc kế hoạch mẫu</button>
          </form>
        )}
      </div>
      <h2>Đã tiếp nhận</h2>
      {plans.length === 0 ? (
        <NothingHere next={next}>Chưa có kế hoạch nào.</NothingHere>
      ) : (
        <table class="stack">
          <thead>
            <tr>
              <th>Văn bản</th>
              <th>Trạng thái</th>
              <th class="number">Nhiệm vụ</th>
              <th class="number">Kỳ báo cáo</th>
              <th>Tiếp nhận</th>
            </tr>
          </thead>
          <tbody>
            {plans.map((plan) => (
              <tr>
                <td>
                  <a href={`/ke-hoach/${plan.id}`}>{plan.header.title ?? plan.fileName}</a>
                  <br />
                  <small>
                    {plan.header.number ?? (plan.refused ? 'tệp gửi đến' : isUnread(plan) ? 'bản quét' : 'chưa có số')}
                    {plan.header.issuedOn && ` · ${formatDay(plan.header.issuedOn)}`}
                  </small>
                </td>
                <td>
                  <span class={`badge ${plan.status}`}>{planStatusTitles[plan.status]}</span>{' '}
                  {plan.refused && <small>{reasonRefused(plan.refused)}</small>}
                  {plan.status === 'reading' && plan.recognition && (
                    <small>
                      {plan.recognition.done}/{plan.recognition.pages} trang
                    </small>
                  )}
                </td>
                <td class="number" data-label="Nhiệm vụ">
                  {plan.counts.tasks}
                </td>
                <td class="number" data-label="Kỳ báo cáo">
                  {plan.counts.reports}
                </td>
                <td data-label="Tiếp nhận">
                  <small>{instantInWords(plan.createdAt)}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <NextPage href={next && `/ke-hoach?cursor=${encodeURIComponent(next)}`} />
    </>
  )
}

const readable = readableFiles.map((ending) => `.${ending}`).join(',')

/** The file must come last: what follows it in the form is not read. */
function LargerUpload({ largest, form }: { largest: number; form: UploadForm }) {
  return (
    <form class="card" method="post" action={form.action} enctype="multipart/form-data">
      <h2>Tệp lớn hơn</h2>
      {Object.entries(form.fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label>
        Tệp văn bản{' '}
        <span class="hint">
          Dưới {megabytes(largest)} MB. Tệp được nhận trước, đọc sau; bản nháp hiện trong danh sách sau ít phút.
        </span>
        <input type="file" name="file" required accept={readable} />
      </label>
      <button class="quiet">Gửi tệp lớn</button>
    </form>
  )
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1024 / 1024)
}

function isUnread({ status }: Plan): boolean {
  return status === 'reading' || status === 'refused'
}
