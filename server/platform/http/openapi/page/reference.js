const template = document.querySelector('#route')
const routes = document.querySelector('#routes')
const rows = document.querySelector('#refusals tbody')
const search = document.querySelector('#search')

/** Everything searchable on the page: its element and the text it is found by. */
const findable = []

const answer = await fetch('/api/openapi.json')
const api = await answer.json()
routes.replaceChildren()
for (const tag of api.tags) addTag(tag.name)
for (const [code, refusal] of Object.entries(api['x-refusals'])) addRefusal(code, refusal)
search.addEventListener('input', filter)
search.value = new URLSearchParams(location.search).get('q') ?? ''
filter()

function addTag(name) {
  const heading = element('h2', name)
  heading.id = `part-${name}`
  const link = element('a', name)
  link.href = `#${heading.id}`
  document.querySelector('#tags').append(link)
  routes.append(heading)
  for (const [path, operations] of Object.entries(api.paths))
    for (const [method, operation] of Object.entries(operations))
      if (operation.tags.includes(name)) addRoute(method.toUpperCase(), path, operation)
}

function addRoute(method, path, operation) {
  const details = template.content.cloneNode(true).querySelector('details')
  details.id = operation.operationId
  const put = (place, text) => {
    details.querySelector(place).textContent = text
  }
  put('.method', method)
  put('.path', `/api${path}`)
  put('.summary', operation.summary)
  put('.may', operation['x-may'])
  put('.limit', `${operation['x-per-minute']} a minute`)
  for (const place of details.querySelectorAll('.when-limited')) place.hidden = !operation['x-per-minute']
  showParameters(details.querySelector('.parameters'), operation.parameters)
  showBody(details.querySelector('.body'), operation.requestBody?.content['application/json'])
  showAnswers(details.querySelector('.answers'), operation.responses)
  routes.append(details)
  findable.push({
    place: details,
    text: `${method} /api${path} ${operation.summary} ${operation['x-may']}`.toLowerCase(),
  })
}

function showParameters(section, parameters) {
  section.hidden = parameters.length === 0
  for (const { name, in: place, required, schema } of parameters) {
    const item = element('li', '')
    item.append(element('code', name), ` in ${place}${required ? '' : ', optional'}: ${kindOf(schema)}`)
    section.querySelector('ul').append(item)
  }
}

function showBody(section, content) {
  section.hidden = !content
  if (content) section.querySelector('pre').textContent = pretty(content.example)
}

function showAnswers(section, responses) {
  for (const [status, { content }] of Object.entries(responses)) {
    if (status === 'default') continue
    const example = element('pre', pretty(content['application/json'].example))
    example.tabIndex = 0
    section.append(element('code', status), example)
  }
}

function addRefusal(code, { status, sentence }) {
  const row = element('tr', '')
  row.append(element('td', code), element('td', String(status)), element('td', sentence))
  rows.append(row)
  findable.push({ place: row, text: `${code} ${sentence}`.toLowerCase() })
}

function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean)
  let shown = 0
  for (const { place, text } of findable) {
    place.hidden = !words.every((word) => text.includes(word))
    if (!place.hidden) shown++
  }
  document.querySelector('#count').textContent = `${shown} / ${findable.length}`
}

function kindOf({ type, format, pattern, enum: choices, anyOf }) {
  if (choices) return choices.join(' | ')
  if (anyOf) return anyOf.map(kindOf).join(' | ')
  return [type, format ?? pattern].filter(Boolean).join(', ')
}

function pretty(value) {
  return JSON.stringify(value, null, 2)
}

function element(name, text) {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
