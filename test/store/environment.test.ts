import { expect, test } from 'vitest'
import { Environment, environmentNames, readEnv } from '../../shared/env.ts'

const whole = {
  TABLE: 'nhac-viec',
  BUCKET: 'nhac-viec',
  DELIVERY_QUEUE_URL: 'https://sqs.example/1/deliveries',
  READING_QUEUE_URL: 'https://sqs.example/1/readings',
  PUBLIC_URL: 'https://nhacviec.example/',
  MAIL_FROM: 'Nhắc việc <nhac-viec@phuong.example>',
  SES_CONFIGURATION_SET: 'nhac-viec',
  MAIL_WORKERS: '4',
}

test('a handler reads what it needs and nothing else', () => {
  expect(readEnv(Environment.pick({ TABLE: true }), { TABLE: 'a', BUCKET: 'b', PATH: '/' })).toEqual({ TABLE: 'a' })
  expect(environmentNames).toEqual(Object.keys(whole))
})

test('links never get two slashes after the origin', () => {
  expect(readEnv(Environment, whole).PUBLIC_URL).toBe('https://nhacviec.example')
})

test('what is missing or wrong is named in one sentence, without its value', () => {
  const source = { ...whole, TABLE: ' ', DELIVERY_QUEUE_URL: 'mật khẩu', BUCKET: undefined }
  expect(() => readEnv(Environment, source)).toThrow(
    'Environment variables missing or wrong: TABLE, BUCKET, DELIVERY_QUEUE_URL',
  )
})
