import type { Job } from '../../../domain/contact.ts'
import { isPartialDateText } from '../../../domain/partial-date.ts'
import type { Parameters } from '../../content-lines/parameters.ts'
import type { CardDraft, JobDraft } from '../card-draft.ts'
import type { CardWriter } from '../card-writer.ts'
import type { PropertyCodec } from '../codec.ts'
import { componentsOf, textOf } from '../line-text.ts'

const FROM = 'X-KITH-FROM'
const TO = 'X-KITH-TO'
/** Lines of the second job and further ones stand in groups of this name, which keeps them together. */
const JOB_GROUP = /^job\d+$/

/** ORG, TITLE, ROLE, RFC 6350 section 6.6: the first of each make the present job, the second the one before. */
export const org: PropertyCodec = {
  names: ['ORG', 'TITLE', 'ROLE'],
  parameters: new Set([FROM, TO]),
  read(line, parameters, draft) {
    if (line.name === 'ORG') {
      const parts = componentsOf(line, parameters, draft).map((part) => part.trim())
      const [organization = '', ...units] = parts
      const job = jobFor(draft, line.group, 'organization')
      job.organization = organization
      job.units = units.filter((unit) => unit !== '')
      readPeriod(parameters, job)
      return true
    }
    const job = jobFor(draft, line.group, line.name === 'TITLE' ? 'title' : 'role')
    job[line.name === 'TITLE' ? 'title' : 'role'] = textOf(line, parameters, draft).trim()
    readPeriod(parameters, job)
    return true
  },
  write({ jobs }, writer) {
    for (const [index, job] of jobs.entries()) writeJob(job, index === 0 ? '' : `job${index + 1}`, writer)
  },
}

/** The first job of a group that has no such member yet. Each member is filled in order, so that counting finds it. */
function jobFor(draft: CardDraft, group: string, member: 'organization' | 'title' | 'role'): JobDraft {
  const jobGroup = JOB_GROUP.test(group) ? group : ''
  const filled = draft.jobGroups.get(jobGroup) ?? { jobs: [], organization: 0, title: 0, role: 0 }
  draft.jobGroups.set(jobGroup, filled)
  const found = filled.jobs[filled[member]++]
  if (found !== undefined) return found
  const job: JobDraft = { organization: null, units: null, title: null, role: null, from: null, to: null }
  filled.jobs.push(job)
  draft.jobs.push(job)
  return job
}

function readPeriod(parameters: Parameters, job: JobDraft): void {
  const date = (name: string) => {
    const text = parameters.all.get(name)
    return text !== undefined && isPartialDateText(text) ? text : null
  }
  job.from ??= date(FROM)
  job.to ??= date(TO)
}

function writeJob({ organization, units, title, role, from, to }: Job, group: string, writer: CardWriter): void {
  const period = [...(from === null ? [] : [[FROM, from] as const]), ...(to === null ? [] : [[TO, to] as const])]
  if (organization !== '' || units.length > 0 || period.length > 0 || title + role === '') {
    writer.structured('ORG', [organization, ...units], period, group)
  }
  if (title !== '') writer.text('TITLE', title, [], group)
  if (role !== '') writer.text('ROLE', role, [], group)
}

/** The jobs of a draft that say anything. */
export function jobsOf(draft: CardDraft): Job[] {
  const jobs: Job[] = []
  for (const { organization, units, title, role, from, to } of draft.jobs) {
    const job = { organization: organization ?? '', units: units ?? [], title: title ?? '', role: role ?? '', from, to }
    const isEmpty = job.organization + job.title + job.role === '' && job.units.length === 0
    if (!isEmpty || from !== null || to !== null) jobs.push(job)
  }
  return jobs
}
