import { z } from '@hono/zod-openapi'
import { Day, Instant, NamedDay } from '../../shared/calendar/day.ts'
import { Diagnostic, DocumentHeader, ReportPeriod } from '../../shared/reading/reading.ts'
import { MailFeedback, MailKind } from '../../shared/reminding/outbox.ts'
import { Agency, MailAddress } from '../../shared/tracking/agency.ts'
import { Actor } from '../../shared/tracking/actor.ts'
import { Correction } from '../../shared/tracking/correction.ts'
import { TrackedDeadline } from '../../shared/tracking/deadline.ts'
import { DraftAssignment, DraftReport, DraftTask, Quote } from '../../shared/tracking/draft.ts'
import { longest } from '../../shared/tracking/limits.ts'
import { Plan } from '../../shared/tracking/plan.ts'
import { CompletionFact, Due, Task } from '../../shared/tracking/task.ts'
import { fewestLetters, Words } from '../../shared/tracking/typed-words.ts'
import { Coordinator } from '../../shared/tracking/unit.ts'

/** What goes over the wire: the shapes that validate requests, type the answers and make up `/api/openapi.json`. */

export const IdParam = z.object({ id: z.string().min(1).max(120) })

/** A value in a query. Sent empty, as forms and templates of addresses do (`?agency=&plan=`), it is not given. */
export function given<T extends z.ZodType>(schema: T): z.ZodPreprocess<T> {
  return z.preprocess((sent) => (sent === '' ? undefined : sent), schema)
}

export const PageQuery = {
  limit: given(z.coerce.number().int().min(1).max(200).default(50).openapi({ description: 'Số dòng mỗi trang' })),
  cursor: given(z.string().max(4000).optional().openapi({ description: 'Giá trị `cursor` của trang trước' })),
}

/** A list that is given whole: what it were to be narrowed by is refused, since it would not be narrowed. */
export const noQuery = z.strictObject({})

export const cursor = z.string().nullable().openapi({ description: 'Gửi lại để lấy trang sau; null là hết' })

export const unreadCount = z.int().openapi({
  description: 'Số mục không đọc được nên có thể thiếu trong câu trả lời; khác 0 thì xin báo người quản trị',
})

export const Version = z.int().nonnegative().openapi({ description: 'Phiên bản mà thay đổi này dựa vào' })

/**
 * The body of a request. A field that there is not is refused, since one that is misspelt would be passed over.
 * `told`: what is answered of the same thing. A caller may send that back as it came; what of it cannot be set is not read.
 */
export function bodyOf<S extends z.ZodRawShape>(shape: S, told: z.ZodRawShape = {}) {
  const unread = new Set(Object.keys(told).filter((name) => !(name in shape)))
  const body = z.preprocess((sent) => without(unread, sent), z.strictObject(shape))
  return unread.size === 0 ? body : body.openapi({ additionalProperties: true, description: alsoTold })
}

const alsoTold = 'Các trường khác của câu trả lời GET được nhận và bỏ qua; trường không có trong đó bị từ chối'

/** What is no object is left for the schema to refuse. */
function without(names: ReadonlySet<string>, sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !names.has(name)))
}

const deadline = z.discriminatedUnion('kind', TrackedDeadline.options).openapi('Deadline')
const quote = z.object(Quote.shape).openapi('Quote')
const header = z.object(DocumentHeader.shape).openapi('DocumentHeader')
/** A named schema or null; `.nullable()` would make the name itself mean "or null" in the document. */
function orNull<T extends z.ZodType>(schema: T): z.ZodUnion<[T, z.ZodNull]> {
  return z.union([schema, z.null()])
}

const actor = z.discriminatedUnion('kind', Actor.options).openapi('Actor')
const due = z.object(Due.shape).openapi('Due')
const history = z
  .array(z.object({ at: Instant, by: actor, what: z.string(), detail: z.string().optional() }).openapi('HistoryEntry'))
  .openapi('History')

export const Counts = z
  .object({
    'done-on-time': z.int(),
    'done-late': z.int(),
    'open-in-time': z.int(),
    'open-overdue': z.int(),
    standing: z.int(),
    undated: z.int(),
    ahead: z.int().openapi({ description: 'Số kỳ chưa bắt đầu của việc định kỳ; không tính vào ô nào' }),
    awaiting: z.int().openapi({
      description: 'Số việc chỉ phải làm khi có sự việc hoặc yêu cầu, chưa có lần nào; không tính vào ô nào',
    }),
    total: z.int(),
    extended: z.int().openapi({ description: 'Trong số đó, số việc đã được gia hạn' }),
    byOriginal: z
      .object({ 'done-on-time': z.int(), 'done-late': z.int(), 'open-in-time': z.int(), 'open-overdue': z.int() })
      .openapi({ description: 'Cũng các việc ấy, tính theo hạn gốc; bốn ô ở ngoài tính theo hạn đã gia hạn' }),
  })
  .openapi('BoxCounts')

/** A scan: `reading` until its characters are recognised, then `draft`, or `refused` with the reason. */
export const RecognitionView = z
  .object({
    pages: z.int().openapi({ description: 'Số trang của bản quét' }),
    done: z.int().openapi({ description: 'Số trang đã nhận dạng' }),
    refused: z
      .object({ code: z.string(), message: z.string() })
      .nullable()
      .openapi({ description: 'Vì sao không nhận dạng được và cần làm gì; gửi lại tệp là yêu cầu nhận dạng lại' }),
  })
  .openapi('Recognition')

export const PlanSummary = z
  .object({
    ...Plan.pick({
      id: true,
      status: true,
      fileName: true,
      format: true,
      createdAt: true,
      createdBy: true,
      publishedAt: true,
      runsUntil: true,
      rows: true,
      version: true,
    }).shape,
    header,
    counts: z.object(Plan.shape.counts.shape),
    refused: z
      .object({ code: z.string(), message: z.string() })
      .nullable()
      .openapi({ description: 'Tệp gửi vào thư mục đến mà không đọc được, và vì sao' }),
    closing: z
      .object({ at: Instant, by: actor, reason: z.string() })
      .nullable()
      .openapi({ description: 'Kế hoạch đã (hoặc đang) kết thúc theo dõi: lúc nào, vì sao' }),
    recognition: orNull(RecognitionView).openapi({ description: 'Chỉ có ở kế hoạch gửi lên bằng bản quét' }),
  })
  .openapi('PlanSummary')

export const AgencyMatch = z
  .object({
    name: z.string().openapi({ description: 'Tên như trong văn bản' }),
    agencyId: z.string().nullable().openapi({ description: 'Cơ quan trong danh bạ; null khi chưa có' }),
    agencyName: z.string().nullable(),
    kind: z.enum(['office', 'class']).nullable(),
    offices: z.int().openapi({ description: 'Số cơ quan sẽ nhận việc' }),
    withoutAddress: z.int().openapi({ description: 'Trong đó số cơ quan chưa có địa chỉ thư dùng được' }),
  })
  .openapi('AgencyMatch')

const reworded = z.array(deadline).optional().openapi({
  description:
    'Thời hạn theo nội dung đã sửa, khi khác thời hạn đang theo dõi; chọn bằng `take-text-deadlines` hoặc `keep-deadlines`',
})

export const PlanDetail = PlanSummary.extend({
  assignments: z.array(
    z
      .object({
        ...DraftAssignment.shape,
        heading: orNull(quote),
        tasks: z.array(z.object({ ...DraftTask.shape, quote: orNull(quote), deadlines: z.array(deadline), reworded })),
      })
      .openapi('Assignment'),
  ),
  reports: z.array(
    z
      .object({
        ...DraftReport.shape,
        quote: orNull(quote),
        deadline: orNull(deadline),
        reworded,
        period: z.enum(ReportPeriod.options),
      })
      .openapi('ReportObligation'),
  ),
  diagnostics: z.array(z.object(Diagnostic.shape).openapi('Diagnostic')),
  questions: z
    .array(
      z
        .object({
          id: z.string(),
          reasons: z.array(z.string()),
          entry: z.object({ id: z.string(), words: z.string() }).nullable(),
          span: orNull(z.tuple([z.int(), z.int()])),
          within: z.string().nullable().openapi({ description: 'Mục của bản nháp có chứa chỗ này; sửa ở đó' }),
          seen: z.boolean(),
        })
        .openapi('Question'),
    )
    .openapi({
      description:
        'Các điểm cần xem trước khi phát hành; đánh dấu bằng `mark-seen`, bỏ dấu bằng `mark-unseen`. Hai thao tác này không cần phiên bản mới nhất',
    }),
  agencies: z.array(AgencyMatch),
  progress: orNull(Counts).openapi({ description: 'Null khi chưa phát hành' }),
  history,
  unread: unreadCount,
}).openapi('PlanDetail')

/** Whatever else a program says of the document it sends is none of ours, and no harm. */
export const NewPlanText = z
  .object({ text: z.string().max(4_000_000), fileName: Words.min(1).max(255).optional() })
  .openapi('NewPlanText')

// A form sends the ids of all that it stands in; a program is held to what the correction takes.
const [setHeader, ...otherCorrections] = Correction.options
const correction = z
  .discriminatedUnion('op', [setHeader.strict(), ...otherCorrections.map((one) => one.strict())])
  .openapi('Correction')

export const PlanPatch = bodyOf(
  {
    version: Version,
    corrections: z.array(correction).max(500).default([]),
    runsUntil: NamedDay.optional().openapi({ description: 'Ngày cuối của các chế độ báo cáo định kỳ' }),
  },
  PlanDetail.shape,
).openapi('PlanPatch')

export const TaskView = z
  .object({
    ...Task.pick({
      id: true,
      planId: true,
      planLabel: true,
      agencyId: true,
      agencyName: true,
      kind: true,
      text: true,
      heading: true,
      cooperating: true,
      periodLabel: true,
      recipient: true,
      via: true,
      standing: true,
      status: true,
      publishedAt: true,
      lastRemindedOn: true,
      version: true,
    }).shape,
    period: z.enum(ReportPeriod.options).nullable(),
    product: z.string().nullable().openapi({ description: 'Sản phẩm, kết quả phải nộp, khi văn bản có nêu' }),
    quote: orNull(quote),
    deadline: orNull(deadline),
    due: orNull(due),
    extension: z
      .object({
        ...Due.shape,
        grantedAt: Instant,
        by: actor,
        reason: z.string(),
        replaced: Day.clone().optional().openapi({ description: 'Ngày gia hạn đã báo trước đó, khi ngày ấy được sửa' }),
      })
      .nullable(),
    extensionCancelled: z
      .object({ lastDay: Day, reason: z.string(), at: Instant, by: actor })
      .nullable()
      .openapi({ description: 'Hạn gia hạn gần nhất đã huỷ, và lý do; null khi lại được gia hạn' }),
    proposed: z
      .object({ lastDay: Day, source: z.string() })
      .nullable()
      .openapi({ description: 'Ngày suy đoán khi văn bản chỉ ghi kỳ; không dùng để nhắc cho đến khi được chấp nhận' }),
    periodFrom: Day.nullable().openapi({
      description:
        'Ngày đầu của kỳ. Chưa xác nhận được (`not-begun`) và chưa vào ô nào trước ngày này, hoặc trước ngày liền sau hạn của kỳ trước nếu ngày đó đến sớm hơn',
    }),
    eventOn: Day.nullable().openapi({
      description: 'Ngày của sự việc mà hạn tính từ đó, hoặc của sự kiện mà hạn tính lùi lại',
    }),
    occurrenceOf: z.string().nullable().openapi({ description: 'Việc gốc, khi việc này là của một sự việc thêm' }),
    extensionRequest: z
      .object({ lastDay: Day, reason: z.string(), at: Instant, by: actor })
      .nullable()
      .openapi({ description: 'Cơ quan xin gia hạn, đang chờ trả lời; hạn chưa đổi' }),
    extensionRefused: z
      .object({ lastDay: Day, reason: z.string(), at: Instant, by: actor })
      .nullable()
      .openapi({ description: 'Đề nghị gia hạn gần nhất không được đồng ý, và lý do' }),
    disclaimer: z
      .object({ reason: z.string(), office: z.string().nullable(), at: Instant, by: actor })
      .nullable()
      .openapi({ description: 'Cơ quan báo việc không thuộc trách nhiệm của mình, đang chờ trả lời; việc vẫn như cũ' }),
    disclaimerRefused: z
      .object({ reason: z.string(), at: Instant, by: actor })
      .nullable()
      .openapi({ description: 'Trả lời gần nhất rằng việc vẫn thuộc trách nhiệm của cơ quan, và lý do' }),
    handedFrom: z
      .object({
        taskId: z.string(),
        agencyId: z.string(),
        agencyName: z.string(),
        reason: z.string(),
        withLater: z.boolean(),
      })
      .nullable()
      .openapi({
        description: 'Việc này được chuyển từ việc của cơ quan nào, và lý do; `withLater`: cùng mọi kỳ sau',
      }),
    handedTo: z
      .object({ taskId: z.string(), agencyId: z.string(), agencyName: z.string(), withLater: z.boolean() })
      .nullable()
      .openapi({ description: 'Việc này đã rút và chuyển cho cơ quan nào; `withLater`: cùng mọi kỳ sau' }),
    effectiveDue: orNull(due).openapi({ description: 'Hạn đang tính: hạn gia hạn nếu có' }),
    completion: z
      .object({ at: Instant, on: Day, by: actor, fact: z.object(CompletionFact.shape), undoUntil: Instant })
      .nullable(),
    box: z.enum(['done-on-time', 'done-late', 'open-in-time', 'open-overdue']).nullable(),
    label: z.enum(['overdue', 'due-soon', 'undated', 'standing']).nullable(),
    daysLate: z.int(),
  })
  .openapi('Task')

export const TaskDetail = TaskView.extend({ history }).openapi('TaskDetail')

/** The operations refuse one that says nothing, for whatever it is the reason of. */
export const Reason = Words.max(longest.reason).openapi({
  description: `Được ghi trong thư báo; có ít nhất ${fewestLetters} chữ cái hoặc chữ số`,
})

const granted = {
  lastDay: NamedDay,
  reason: Reason,
  checked: z.boolean().optional().openapi({
    description: 'Đã kiểm tra ngày này; cần khi ngày đã qua hoặc còn hơn một năm nữa (`day-unusual`)',
  }),
}

export const TaskPatch = bodyOf(
  {
    version: Version,
    status: z.enum(['done', 'open', 'withdrawn']).optional().openapi({
      description: 'done: xác nhận, cần `evidence`; open: hoàn tác hoặc khôi phục; withdrawn: rút, cần `reason`',
    }),
    evidence: bodyOf({
      number: Words.max(longest.number).nullish(),
      date: NamedDay.nullish(),
      note: Words.max(longest.note).nullish(),
    })
      .optional()
      .openapi({
        description: `Số và ngày của báo cáo đã gửi, hoặc ghi chú ít nhất 5 ký tự, trong đó có ${fewestLetters} chữ cái hoặc chữ số`,
      }),
    note: Words.max(longest.note).optional(),
    extension: bodyOf(granted, TaskDetail.shape.extension.unwrap().shape).optional().openapi({
      description: 'Gia hạn; gửi lại với ngày khác là sửa ngày đã gia hạn. Cơ quan được báo',
    }),
    cancelExtension: bodyOf({ reason: Reason })
      .optional()
      .openapi({ description: 'Huỷ gia hạn: hạn gốc lại được tính. Cơ quan được báo' }),
    extensionRequest: bodyOf({ lastDay: NamedDay, reason: Reason }, TaskDetail.shape.extensionRequest.unwrap().shape)
      .optional()
      .openapi({ description: 'Xin gia hạn; cán bộ đầu mối được báo, hạn chưa đổi cho đến khi đồng ý' }),
    refuseExtension: bodyOf({ reason: Reason })
      .optional()
      .openapi({ description: 'Không đồng ý đề nghị gia hạn đang chờ; đồng ý thì gửi `extension`' }),
    disclaimer: bodyOf(
      { reason: Reason, office: Words.max(longest.name).nullish() },
      TaskDetail.shape.disclaimer.unwrap().shape,
    )
      .optional()
      .openapi({
        description:
          'Báo việc không thuộc trách nhiệm của cơ quan, và nếu biết thì là của cơ quan nào; việc và hạn chưa đổi cho đến khi có trả lời',
      }),
    refuseDisclaimer: bodyOf({ reason: Reason }).optional().openapi({
      description: 'Trả lời rằng việc vẫn thuộc trách nhiệm của cơ quan; nếu không, chuyển việc bằng `hand-on`',
    }),
    takeBack: z.enum(['extensionRequest', 'disclaimer']).optional().openapi({
      description:
        'Cơ quan rút lại đề nghị gia hạn, hoặc báo việc không thuộc trách nhiệm, khi chưa có trả lời; cán bộ đầu mối không làm thay được',
    }),
    eventOn: NamedDay.optional().openapi({
      description: 'Ngày của sự việc mà thời hạn tính từ đó, hoặc của sự kiện mà thời hạn tính lùi lại',
    }),
    eventChecked: z.boolean().optional().openapi({
      description:
        'Đã kiểm tra `eventOn`; cần khi cơ quan nhập ngày mà hạn đã quá, hoặc trước ngày ban hành (`day-to-check`)',
    }),
    acceptProposed: z.literal(true).optional().openapi({ description: 'Lấy ngày suy đoán (`proposed`) làm hạn' }),
    dueOn: NamedDay.optional().openapi({ description: 'Đặt hạn cho việc mà văn bản không ghi ngày' }),
    correctDue: bodyOf(granted).optional().openapi({
      description:
        'Đính chính hạn ghi trong văn bản, kể cả sang ngày sớm hơn; không phải gia hạn. Cơ quan được báo, trừ khi việc đã hoàn thành',
    }),
    reason: Reason.optional(),
  },
  TaskDetail.shape,
).openapi('TaskPatch')
export type TaskPatch = z.infer<typeof TaskPatch>

export const EventBody = bodyOf({
  on: NamedDay,
  checked: z.boolean().optional().openapi({
    description:
      'Đã kiểm tra ngày này; cần khi cơ quan nhập ngày mà hạn đã quá, hoặc trước ngày ban hành (`day-to-check`)',
  }),
}).openapi('Event')

export const ExtensionBody = bodyOf({ version: Version, ...granted }).openapi('Extension')

export const WithdrawalBody = bodyOf({ reason: Reason }).openapi('Withdrawal')

const agencyId = Agency.shape.id

export const HandingOnBody = bodyOf({
  agencyId: agencyId.optional().openapi({ description: 'Cơ quan nhận, trong danh bạ' }),
  agencyName: Words.min(1).max(longest.name).optional().openapi({
    description: 'Hoặc tên cơ quan nhận; chưa có trong danh bạ thì được thêm vào',
  }),
  reason: Reason,
  periods: z.enum(['this', 'this-and-later']).default('this').openapi({
    description: 'Việc định kỳ: chỉ kỳ này, hoặc kỳ này và mọi kỳ sau, kể cả các kỳ chưa lập',
  }),
}).openapi('HandingOn')

export const AgencyView = z
  .object({
    ...Agency.pick({
      id: true,
      name: true,
      aliases: true,
      kind: true,
      members: true,
      validFrom: true,
      validTo: true,
      successors: true,
      version: true,
    }).shape,
    superiorId: agencyId.nullable().openapi({ description: 'Cơ quan cấp trên, được báo khi việc quá hạn lâu' }),
    mailboxes: z.array(
      z.object({ address: z.string(), state: z.enum(['ok', 'bounced', 'complained']), since: Instant.nullable() }),
    ),
  })
  .openapi('Agency')

export const AgencyBody = bodyOf(
  {
    version: z.int().nonnegative().nullable().openapi({ description: 'Null để tạo mới' }),
    name: Words.min(1).max(longest.name).openapi({
      description: 'Khi đổi tên, tên cũ được giữ trong `aliases`, trừ khi nay là tên của cơ quan khác',
    }),
    aliases: z.array(Words.min(1).max(longest.name)).max(50).default([]),
    kind: z.enum(['office', 'class']).default('office'),
    members: z.array(agencyId).max(5000).default([]),
    mailboxes: z
      .array(
        bodyOf(
          {
            address: MailAddress,
            state: z.literal('ok').optional().openapi({ description: 'Gửi `ok` để dùng lại địa chỉ đã bị trả thư' }),
          },
          AgencyView.shape.mailboxes.element.shape,
        ),
      )
      .max(20)
      .default([]),
    validFrom: NamedDay.nullable().default(null),
    validTo: NamedDay.nullable().default(null),
    successors: z.array(agencyId).max(20).default([]),
    superiorId: agencyId.nullable().default(null).openapi({ description: 'Cơ quan cấp trên trong danh bạ' }),
  },
  AgencyView.shape,
).openapi('AgencyBody')
export type AgencyBody = z.infer<typeof AgencyBody>

/** Where agencies' answers to reminders go. */
export const ReplyTo = z.email().max(254).openapi({ description: 'Địa chỉ nhận thư trả lời của các cơ quan' })

export const CoordinatorView = Coordinator.pick({ email: true, name: true })
  .extend({
    state: z.enum(['ok', 'bounced', 'complained']).openapi({
      description: 'Khác `ok`: chỉ còn thư đăng nhập được gửi tới địa chỉ này, cho đến khi được mời lại hoặc đăng nhập',
    }),
  })
  .openapi('Coordinator')

export const CoordinatorName = Words.min(1).max(100)

/** Somebody who is to be a coordinator of the caller's unit. */
export const NewCoordinator = bodyOf({ email: MailAddress, name: CoordinatorName }, CoordinatorView.shape).openapi(
  'NewCoordinator',
)

export const ImportResult = z
  .object({
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    readdressed: z.int().openapi({ description: 'Số cơ quan đã có địa chỉ thư, nay được thay bằng địa chỉ khác' }),
    withoutAddress: z.int().openapi({ description: 'Số cơ quan trong tệp vẫn chưa có địa chỉ thư' }),
    ignoredColumns: z.array(z.string()).openapi({ description: 'Tên các cột không được đọc' }),
    ignoredSheets: z.array(z.string()).openapi({
      description: 'Tên các trang tính khác có nội dung mà không được đọc; chỉ trang đầu tiên có nội dung được đọc',
    }),
  })
  .openapi('ImportResult')

const group = z.object({ id: z.string(), label: z.string(), counts: Counts })
const box = z.enum(['done-on-time', 'done-late', 'open-in-time', 'open-overdue'])

export const ExtendedRowView = z
  .object({
    ...Task.pick({ id: true, planId: true, planLabel: true, agencyId: true, agencyName: true }).shape,
    ...Task.pick({ text: true, periodLabel: true, status: true }).shape,
    original: Day.nullable().openapi({ description: 'Hạn gốc: ngày cuối còn đúng hạn theo văn bản' }),
    granted: Day.clone().openapi({ description: 'Hạn đã gia hạn, là hạn đang tính' }),
    completedOn: Day.nullable(),
    box: box.openapi({ description: 'Ô thống kê, tính theo hạn đã gia hạn' }),
    originalBox: box.openapi({ description: 'Ô thống kê nếu tính theo hạn gốc' }),
  })
  .openapi('ExtendedRow')

export const StatisticsView = z
  .object({
    on: Day,
    all: Counts,
    byPlan: z.array(group),
    byAgency: z.array(group),
    extended: z.array(ExtendedRowView).openapi({
      description:
        'Các việc đã gia hạn, hạn gốc sớm trước; nhiều nhất 500 việc. Đủ cả, theo trang: `/api/tasks?status=extended`',
    }),
    unread: unreadCount,
  })
  .openapi('Statistics')

export const ReminderView = z
  .object({
    day: Day,
    key: z.string(),
    kind: z.enum(MailKind.options),
    to: z.string().nullable(),
    agencyIds: z.array(z.string()),
    taskIds: z.array(z.string()),
    more: z.int().openapi({ description: 'Số việc khác mà thư chỉ nêu số lượng; thường là 0' }),
    planId: z.string().nullable(),
    state: z.enum(['planned', 'claimed', 'sending', 'sent', 'suppressed', 'failed', 'unknown']),
    reason: z.string().nullable().openapi({ description: 'Vì sao không gửi, hoặc vì sao gửi không được' }),
    at: Instant.nullable(),
    tries: z.int(),
    feedback: z.enum(MailFeedback.options).nullable(),
  })
  .openapi('Reminder')

export const Me = z
  .object({
    kind: z.enum(['coordinator', 'agency']),
    unit: z.object({ id: z.string(), name: z.string() }),
    email: z.string().nullable(),
    name: z.string(),
    agencyId: z.string().nullable(),
  })
  .openapi('Me')

export const NewToken = bodyOf({ label: Words.min(1).max(100) }).openapi('NewToken')

export const TokenView = z
  .object({ id: z.string(), label: z.string().nullable(), createdAt: Instant, expiresAt: Instant })
  .openapi('Token')

export const FreshToken = z
  .object({
    token: z.string().openapi({ description: 'Chỉ hiện một lần; hãy cất ngay' }),
    label: z.string().nullable(),
    expiresAt: Instant,
  })
  .openapi('FreshToken')
