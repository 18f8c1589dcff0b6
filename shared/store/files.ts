import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'

/** The large texts: documents, their readings, drafts. A file is written once under its key and never changed. */
export type Files = ReturnType<typeof createFiles>

export function createFiles({ s3, bucket }: { s3: S3Client; bucket: string }) {
  return {
    /** Keeps `bytes` under `key` (`units/<unit>/…`). Writing the same again is harmless. */
    async put(key: string, bytes: Uint8Array, contentType: string): Promise<void> {
      checkKey(key)
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: contentType }))
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
