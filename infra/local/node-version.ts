/**
 * Imported first by every command. npm puts the right Node on the path with the other dependencies; an install with
 * `--ignore-scripts`, or a call past npm, silently ends up with the machine's own, and then fails in odd places.
 */
const needed = 24

if (Number(process.versions.node.split('.')[0]) < needed) {
  process.stderr.write(
    `Cần Node.js ${needed} nhưng đang chạy ${process.version}. Hãy cài đặt bằng “npm ci” (không dùng --ignore-scripts) rồi chạy bằng “npm run …”.\n`,
  )
  process.exit(1)
}
