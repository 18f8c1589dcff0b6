import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'

// A Word file full of pictures goes up in parts: S3 takes them from 5 MiB on, and the engine that stands for S3 on a
// laptop takes no request above 11.
const largestPart = 8 * 1024 * 1024

/** The large texts: documents, their readings, drafts. A file is written once under its key and never changed. */
export type Files = ReturnType<typeof createFiles>

export function createFiles({ s3, bucket }: { s3: S3Client; bucket: string }) {
  return {
    /** Keeps `bytes` under `key` (`units/<unit>/…`). Writing the same again is harmless. */
    async put(key: string, bytes: Uint8Array, contentType: string): Promise<void> {
      checkKey(key)
      const target = { Bucket: bucket, Key: key }
      if (bytes.length <= largestPart) {
        await s3.send(new PutObjectCommand({ ...target, Body: bytes, ContentType: contentType }))
        return
      }
      // Nothing is there until the last request; parts of an upload that broke off are cleared away by the bucket.
      const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ ...target, ContentType: contentType }))
      const Parts: { PartNumber: number; ETag: string | undefined }[] = []
      for (let start = 0; start < bytes.length; start += largestPart) {
        const PartNumber = Parts.length + 1
        const Body = bytes.subarray(start, start + largestPart)
        const { ETag } = await s3.send(new UploadPartCommand({ ...target, UploadId, PartNumber, Body }))
        Parts.push({ PartNumber, ETag })
      }
      await s3.send(new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload: { Parts } }))
    },

    /** What is kept under `key`, or null. */
    async get(key: string): Promise<Uint8Array | null> {
      checkKey(key)
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
        return Body === undefined ? null : await Body.transformToByteArray()
      } catch (error) {
        if (error instanceof NoSuchKey) return null
        throw error
      }
    },
  }
}

// Every unit has its own folder; a key that climbs out of it is a fault of ours.
function checkKey(key: string): void {
  if (!/^units\/[a-z0-9-]{1,40}\/[^\0]+$/u.test(key) || key.split('/').includes('..')) {
    throw new RangeError(`Not a file of a unit: "${key}"`)
  }
}
