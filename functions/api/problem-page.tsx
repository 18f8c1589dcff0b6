import { FieldErrors, Message, Page } from './pages/views/layout.tsx'
import type { ProblemDetails } from './problem.ts'

/** A problem on a page of its own, for whoever came by a wrong address, a wrong method or into a fault. */
export function ProblemPage({ problem, ofAgency }: { problem: ProblemDetails; ofAgency: boolean }) {
  const { title, detail, errors } = problem
  return (
    <Page title={title} viewer={{ kind: ofAgency ? 'agency' : 'nobody' }}>
      <Message tone="bad">
        <h1>{title}</h1>
        <p>{detail}</p>
        <FieldErrors errors={errors} />
      </Message>
      {!ofAgency && (
        <p>
          <a class="button quiet" href="/">
            Về trang đầu
          </a>
        </p>
      )}
    </Page>
  )
}
