import { GetObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'

/** Downloads that are too large to pass through a function. */
export type LargeDownloads = {
  /**
   * An address in the bucket, good for this one file and five minutes, whoever has it; null for a file that is small
   * enough to pass through.
   */
  link: (key: string, as: { contentType: string; disposition: string }) => Promise<string | null>
}

/** Long enough for a download that breaks off to be taken up again. */
const linkSeconds = 300

/**
 * Makes addresses by which a browser fetches a file straight from the bucket, signed with the function's own right to
 * read it. What kind of file it is and that it is to be saved are part of what is signed.
 *
 * @param given.throughUs bytes of the largest file that passes through
 */
export function createLargeDownloads(given: { s3: S3Client; bucket: string; throughUs: number }): LargeDownloads {
  const { s3, bucket, throughUs } = given
  return {
    async link(key, { contentType, disposition }) {
      const file = { Bucket: bucket, Key: key }
      const { ContentLength = 0 } = await s3.send(new HeadObjectCommand(file))
      if (ContentLength <= throughUs) return null
      const saved = { ResponseContentType: contentType, ResponseContentDisposition: disposition }
      return getSignedUrl(s3, new GetObjectCommand({ ...file, ...saved }), { expiresIn: linkSeconds })
    },
  }
}
