import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (path: string) => readFileSync(path, 'utf8')
const sheets = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => read(`${folder}/${file}`))

it('each token that a rule reads is in the table of docs/theming.md, and no other', () => {
  const used = sheets('src/components').flatMap((css) => css.match(/(?<=var\()--fbi-[\w-]+/g) ?? [])
  const documented = read('docs/theming.md').match(/(?<=^\| `)--fbi-[\w-]+/gm) ?? []
  expect([...documented].sort()).toEqual([...new Set(used)].sort())
})

it('the colours in docs/theming.md are those of the two schemes', () => {
  const tokens = read('src/components/tokens.css')
  const rows = read('docs/theming.md').matchAll(/^\| `(--fbi-[\w-]+)` \| `(#\w+)`, `(#\w+)`/gm)
  const documented = [...rows].map(
    ([, name, light, dark]) =>
      `var(${name}, var(--_fbi-light, ${light}) var(--_fbi-dark, ${dark}))`,
  )
  expect(documented).toHaveLength(tokens.match(/var\(--_fbi-light, #/g)!.length)
  expect(documented.filter((value) => !tokens.includes(value))).toEqual([])
})

it('the other defaults in docs/theming.md are those of the rules', () => {
  const css = sheets('src/components').join('\n')
  const rows = [
    ...read('docs/theming.md').matchAll(/^\| `(--fbi-[\w-]+)` \| `([^#`][^`]*)`(?!,)/gm),
  ]
  expect(rows.length).toBeGreaterThan(10)
  const wrong = rows.filter(([, name, value]) => !css.includes(`var(${name}, ${value}`))
  expect(wrong.map(([row]) => row)).toEqual([])
})

it('a theme sets only tokens, and at most twenty', () => {
  const documented = read('docs/theming.md')
  for (const theme of sheets('src/themes')) {
    const set = theme.match(/^ {4}--fbi-[\w-]+(?=:)/gm)!.map((name) => name.trim())
    expect(set.filter((name) => !documented.includes(`| \`${name}\` |`))).toEqual([])
    expect(set.length).toBeLessThanOrEqual(20)
  }
})

it('no rule of the kit is !important, because within a layer it would win over the rules of the app', () => {
  expect(sheets('src').filter((css) => css.includes('!important'))).toEqual([])
})

// postcss-nested, which is in Mantine's preset, puts the same selector of a list into both places.
it('no selector of the kit has & twice, which some builds take apart in another way', () => {
  expect(sheets('src').flatMap((css) => css.match(/&[^{};,]*&/g) ?? [])).toEqual([])
})

it('no rule of the kit reads :dir(), which some builds replace by a list of languages (H16)', () => {
  expect(sheets('src').filter((css) => css.includes(':dir('))).toEqual([])
})

// Chromium finds what a sibling combinator may affect by the names of attributes, and all our elements have `data-fbi`. One such
// rule in any sheet restyles every row of a table whenever a row is added, as in each frame of scrolling
// (https://chromium.googlesource.com/chromium/src/+/HEAD/third_party/blink/renderer/core/css/style-invalidation.md).
it('no rule of the kit has a sibling combinator after [data-fbi] or *', () => {
  const rules = sheets('src/components').flatMap((css) =>
    (css.replace(/\/\*.*?\*\//gs, '').match(/[^{};]+(?=\{)/g) ?? []).map((rule) => rule.trim()),
  )
  expect(rules).toContain("[data-shape='line'] + [data-shape='line']")
  expect(
    rules.filter((rule) =>
      /(?:^|data-fbi[^\]]*\]|\*|&|\))\s*[+~]\s/.test(rule.replace(/calc\([^)]*\)/g, '')),
    ),
  ).toEqual([])
})

// Browsers index rules by id, class and tag name. All our elements have `data-fbi`, so a rule indexed by that attribute is checked
// against every element of every row.
it('rules select parts by class, and by data-fbi only what apps render', () => {
  const byAttribute = sheets('src/components').flatMap(
    (css) => css.match(/\[data-fbi=[^\]]+/g) ?? [],
  )
  const rendered = ['field', 'input', 'invitation-table', 'label']
  expect([...new Set(byAttribute)].sort()).toEqual(rendered.map((part) => `[data-fbi='${part}'`))
})

// With :has() on an element, the browser computes its styles and those of its contents again whenever something inside is added
// or removed. In a table, that is every frame of scrolling
// (https://chromium.googlesource.com/chromium/src/+/HEAD/third_party/blink/renderer/core/css/style-invalidation.md).
it('no rule of the kit asks what contains the rows of a table for :has()', () => {
  const rules = sheets('src/components').flatMap((css) => css.match(/[^{};]*:has\([^{};]*/g) ?? [])
  expect(rules.length).toBeGreaterThan(3)
  const around =
    /(?:\.fbi-table(?:-card|-scroller)?|\[data-fbi='invitation-table'\]|tbody|body|:root|html)(?![\w-])[^\s>+~]*:has\(/
  expect(rules.filter((rule) => around.test(rule))).toEqual([])
})
