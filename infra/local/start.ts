import './node-version.ts'
import { runCommand } from './refusal.ts'
import { localSettings } from './settings.ts'
import { startLocalSystem } from './system.ts'

// `npm start`: the whole system on this machine, until Ctrl+C.

await runCommand(async () => {
  const settings = localSettings()
  const system = await startLocalSystem(settings)
  console.log(`
Hệ thống nhắc việc đang chạy trên máy này.

  Trang và API             ${system.url}
  Đăng nhập (cán bộ đầu mối)  ${await system.signInLink()}
  Hộp thư                  ${system.mailbox}

Dữ liệu nằm trong ${settings.dataDir}. Nhấn Ctrl+C để dừng.
`)

  let stopping = false
  const stop = () => {
    // A second Ctrl+C does not wait.
    if (stopping) process.exit(130)
    stopping = true
    system.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  // Morning runs that were missed while the system was off.
  await system.lookAtSchedule()
})
