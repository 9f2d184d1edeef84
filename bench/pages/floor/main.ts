import { join } from '../probe'

/** Without a framework: parsed objects, 27 recycled rows, and the simplest search and sort. A lower bound for the others. */
interface Row {
  id: string
  email: string
  role: string
  expires_at: string
  created_at: string
  accepted: boolean
}

const HEIGHT = 40
const DRAWN = 27
const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const scroller = byId<HTMLDivElement>('scroller')
const space = byId<HTMLDivElement>('space')
const search = byId<HTMLInputElement>('search')
const all = byId<HTMLInputElement>('all')

let rows: Row[] = []
let texts: string[] | undefined
let shown: Row[] = []
let selected = new Set<string>()
let direction = 0

const pool = Array.from({ length: DRAWN }, () => {
  const element = document.createElement('div')
  element.className = 'row'
  const check = document.createElement('input')
  check.type = 'checkbox'
  check.onchange = () => {
    if (check.checked) selected.add(element.dataset.id!)
    else selected.delete(element.dataset.id!)
    byId('selected').textContent = String(selected.size)
  }
  element.append(check, ...Array.from({ length: 5 }, () => document.createElement('span')))
  space.append(element)
  return element
})

function draw() {
  const from = Math.max(0, Math.floor(scroller.scrollTop / HEIGHT) - 5)
  space.style.blockSize = `${shown.length * HEIGHT}px`
  pool.forEach((_, offset) => {
    const place = from + offset
    const element = pool[place % DRAWN]!
    const row = shown[place]
    element.hidden = row === undefined
    if (!row) return
    element.dataset.id = row.id
    element.style.transform = `translateY(${place * HEIGHT}px)`
    const [check, email, role, status, created, expires] = element.children as unknown as [
      HTMLInputElement,
      ...HTMLElement[],
    ]
    check.checked = selected.has(row.id)
    email!.textContent = row.email
    role!.textContent = row.role
    status!.textContent = row.accepted ? 'Accepted' : 'Pending'
    created!.textContent = row.created_at.slice(0, 10)
    expires!.textContent = row.expires_at.slice(0, 10)
  })
}

function arrange() {
  const needle = search.value.toLowerCase()
  shown = rows
  if (needle) {
    const haystacks = (texts ??= rows.map(({ email, role }) => `${email} ${role}`.toLowerCase()))
    shown = rows.filter((_, at) => haystacks[at]!.includes(needle))
  }
  if (direction !== 0) {
    shown = [...shown].sort((a, b) => (a.email < b.email ? -direction : direction))
  }
  draw()
}

search.oninput = arrange
byId('sort').onclick = () => {
  direction = direction === 1 ? -1 : 1
  arrange()
}
all.onchange = () => {
  selected = new Set(all.checked ? shown.map(({ id }) => id) : [])
  byId('selected').textContent = String(selected.size)
  draw()
}
scroller.onscroll = draw

const take = (text: string) => {
  rows = JSON.parse(text).invitations
  texts = undefined
  arrange()
}

join({
  load: async ({ text }) => take(text),
  refetch: async ({ text }) => take(text),
  drawn: () => DRAWN,
  count: () => Math.round(space.offsetHeight / HEIGHT),
  firstRow: () => {
    const top = scroller.getBoundingClientRect().top
    const inSight = pool.filter((row) => !row.hidden && row.getBoundingClientRect().bottom > top)
    inSight.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    return inSight[0]?.textContent ?? ''
  },
  search: () => search,
  sort: () => byId('sort'),
  selectAll: () => all,
  selectOne: () => pool.find((row) => !row.hidden)!.querySelector('input')!,
  selectedCount: () => selected.size,
  scroller: () => scroller,
  hasRowAt: (x, y) => Boolean(document.elementFromPoint(x, y)?.closest('.row')),
})
