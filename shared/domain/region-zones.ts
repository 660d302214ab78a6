/** Names are folded, with hyphens for spaces; a zone stands before the regions where its clock is kept. */
type Regions = Readonly<Record<string, string>>

/**
 * Time zones by state or province, for countries with several clocks: by the code of the post and by name. A state of
 * which more than one in twenty people live by another clock is left out: no time is better than a wrong one.
 */
export const ZONES_BY_REGION: Readonly<Record<string, Regions>> = {
  US: {
    'America/New_York': `ct connecticut de delaware dc district-of-columbia ga georgia me maine md maryland ma massachusetts
      mi michigan nh new-hampshire nj new-jersey ny new-york nc north-carolina oh ohio pa pennsylvania ri rhode-island
      sc south-carolina vt vermont va virginia wv west-virginia`,
    'America/Chicago': `al alabama ar arkansas il illinois ia iowa ks kansas la louisiana mn minnesota ms mississippi
      mo missouri ok oklahoma tx texas wi wisconsin`,
    'America/Denver': 'co colorado mt montana nm new-mexico ut utah wy wyoming',
    'America/Phoenix': 'az arizona',
    'America/Los_Angeles': 'ca california nv nevada or oregon wa washington',
    'America/Anchorage': 'ak alaska',
    'Pacific/Honolulu': 'hi hawaii',
  },
  CA: {
    'America/St_Johns': 'nl newfoundland newfoundland-and-labrador',
    'America/Halifax': 'ns nova-scotia nb new-brunswick nouveau-brunswick pe pei prince-edward-island',
    'America/Toronto': 'on ontario qc quebec',
    'America/Winnipeg': 'mb manitoba',
    'America/Regina': 'sk saskatchewan',
    'America/Edmonton': 'ab alberta nt northwest-territories',
    'America/Vancouver': 'bc british-columbia',
    'America/Whitehorse': 'yt yukon',
  },
  AU: {
    'Australia/Sydney': 'nsw new-south-wales act australian-capital-territory',
    'Australia/Melbourne': 'vic victoria',
    'Australia/Hobart': 'tas tasmania',
    'Australia/Brisbane': 'qld queensland',
    'Australia/Adelaide': 'sa south-australia',
    'Australia/Darwin': 'nt northern-territory',
    'Australia/Perth': 'wa western-australia',
  },
  BR: {
    'America/Sao_Paulo': `al alagoas ap amapa ba bahia ce ceara df distrito-federal es espirito-santo go goias ma maranhao
      mg minas-gerais pa para pb paraiba pe pernambuco pi piaui pr parana rj rio-de-janeiro rn rio-grande-do-norte
      rs rio-grande-do-sul sc santa-catarina se sergipe sp sao-paulo to tocantins`,
    'America/Manaus': 'am amazonas mt mato-grosso ms mato-grosso-do-sul ro rondonia rr roraima',
    'America/Rio_Branco': 'ac acre',
  },
}

/** Where nearly everyone lives by one clock, that one; the postcodes of the others begin like this. */
export const MAIN_ZONES: Readonly<
  Record<string, { readonly zone: string; readonly others?: readonly (readonly [postcode: RegExp, zone: string])[] }>
> = {
  ES: { zone: 'Europe/Madrid', others: [[/^(?:35|38)\d{3}/, 'Atlantic/Canary']] },
  PT: {
    zone: 'Europe/Lisbon',
    others: [
      [/^9[0-3]/, 'Atlantic/Madeira'],
      [/^9[5-9]/, 'Atlantic/Azores'],
    ],
  },
  NZ: { zone: 'Pacific/Auckland', others: [[/^8942/, 'Pacific/Chatham']] },
  CL: { zone: 'America/Santiago' },
  CN: { zone: 'Asia/Shanghai' },
  EC: { zone: 'America/Guayaquil' },
  PG: { zone: 'Pacific/Port_Moresby' },
  UA: { zone: 'Europe/Kyiv' },
}
