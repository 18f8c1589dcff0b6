import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { codeOf, Refusal } from './refusal.ts'

/**
 * Does `work` on a table of AWS. What AWS refuses is mostly for whoever called the command to mend: each fault of that
 * kind becomes a sentence that says what to do, with AWS's own words behind it where they say more.
 */
export async function onTable<T>(client: DynamoDBDocumentClient, table: string, work: () => Promise<T>): Promise<T> {
  // Asked of the client itself and beforehand: both faults come without a name by which they could be known later.
  const region = await client.config.region().catch((cause: unknown) => {
    throw new Refusal(withoutRegion, { cause })
  })
  await client.config.credentials().catch((cause: unknown) => {
    throw new Refusal(`${withoutCredentials}${wordsOf(cause)}`, { cause })
  })
  try {
    return await work()
  } catch (error) {
    const sentence = sentenceFor(error, table, region)
    throw sentence === null ? error : new Refusal(sentence, { cause: error })
  }
}

const withoutRegion =
  'Chưa biết hệ thống đặt ở vùng nào của AWS. Xin đặt AWS_REGION, ví dụ AWS_REGION=ap-southeast-1, rồi chạy lại.'

const withoutCredentials =
  'Chưa có quyền truy cập AWS. Xin đặt AWS_PROFILE (sau khi "aws configure" hoặc "aws sso login"), hoặc ' +
  'AWS_ACCESS_KEY_ID và AWS_SECRET_ACCESS_KEY, rồi chạy lại.'

function sentenceFor(error: unknown, table: string, region: string): string | null {
  if (!(error instanceof Error)) return null
  switch (error.name) {
    case 'ResourceNotFoundException':
      return `Không có bảng ${table} ở vùng ${region}. Xin xem lại --table (là TableName mà "npx cdk deploy" in ra) và AWS_REGION.`
    case 'AccessDeniedException':
      return `AWS không cho tài khoản đang dùng làm việc này trên bảng ${table}. Xin dùng AWS_PROFILE có quyền đọc và ghi bảng.${wordsOf(error)}`
    case 'UnrecognizedClientException':
    case 'InvalidSignatureException':
    case 'ExpiredTokenException':
      return `AWS không nhận thông tin truy cập đang dùng: sai hoặc đã hết hạn. Xin đăng nhập AWS lại rồi chạy lại.${wordsOf(error)}`
  }
  if (codeOf(error) === 'ENOTFOUND' || codeOf(error) === 'ECONNREFUSED') {
    return `Không kết nối được tới AWS ở vùng ${region}. Xin xem lại AWS_REGION và kết nối mạng rồi chạy lại.`
  }
  return null
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? ` (AWS: ${error.message})` : ''
}
