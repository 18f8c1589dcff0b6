import type { S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { ulid } from 'ulid'

/** A form that a browser sends to the bucket itself: its address, and the hidden fields that go before the file. */
export type UploadForm = { action: string; fields: Record<string, string> }

/** Uploads that are too large to pass through a function. */
export type LargeUploads = {
  /** Where such forms lead, for the page's own policy: the bucket's origin and nothing else. */
  origin: string
  /** Bytes of the largest file that the bucket takes from such a form. */
  largest: number
  /** A form for one file into the unit's incoming folder; it can be sent for an hour. */
  form: (unit: string) => Promise<UploadForm>
}

const formSeconds = 3600

/**
 * Makes forms by which a browser posts a file straight to the bucket (S3's POST with a signed policy). The policy fixes
 * the folder, one of its own for each form, the size and where the browser goes next; the name is the file's own.
 *
 * @param given.doneUrl where S3 sends the browser after the upload
 */
export async function createLargeUploads(given: {
  s3: S3Client
  bucket: string
  doneUrl: string
  largest: number
}): Promise<LargeUploads> {
  const { s3, bucket, doneUrl, largest } = given
  const form = async (unit: string): Promise<UploadForm> => {
    const { url, fields } = await createPresignedPost(s3, {
      Bucket: bucket,
      // S3 puts the file's name there.
      Key: `units/${unit}/incoming/${ulid()}/\${filename}`,
      Conditions: [['content-length-range', 1, largest]],
      Fields: { success_action_redirect: doneUrl },
      Expires: formSeconds,
    })
    return { action: url, fields }
  }
  // Signing calls nobody, so one form more at the start costs nothing and tells how the SDK addresses the bucket.
  const { action } = await form('x')
  return { origin: new URL(action).origin, largest, form }
}
