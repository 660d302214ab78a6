/** The one picture of the application: three cards of an index, the first one with a face. */
export function CardIndex() {
  return (
    <svg width="196" height="112" viewBox="0 0 196 112" fill="none" aria-hidden="true">
      <g stroke="var(--color-line-control)" fill="var(--color-bg-pane)">
        <path d="M48 14H55l3-8h20l3 8H152a7 7 0 0 1 7 7v60a7 7 0 0 1-7 7H48a7 7 0 0 1-7-7V21a7 7 0 0 1 7-7z" />
        <path d="M43 22H87l3-8h20l3 8H157a7 7 0 0 1 7 7v60a7 7 0 0 1-7 7H43a7 7 0 0 1-7-7V29a7 7 0 0 1 7-7z" />
      </g>
      <path
        d="M38 30H125l3-8h20l3 8H162a7 7 0 0 1 7 7v60a7 7 0 0 1-7 7H38a7 7 0 0 1-7-7V37a7 7 0 0 1 7-7z"
        fill="var(--color-bg-raised)"
        stroke="var(--color-line-strong)"
        strokeWidth="1.25"
      />
      <g
        fontFamily="var(--font-ui)"
        fontSize="8.5"
        fontWeight="600"
        textAnchor="middle"
        fill="var(--color-text-tertiary)"
      >
        <text x="68" y="14">
          A
        </text>
        <text x="100" y="22">
          K
        </text>
        <text x="138" y="30" fill="var(--color-accent)">
          V
        </text>
      </g>
      <circle cx="62" cy="66" r="19" stroke="var(--color-line)" strokeWidth="3" />
      <path d="M62 47a19 19 0 1 1-17.5 11.6" stroke="var(--color-accent)" strokeWidth="3" strokeLinecap="round" />
      <circle cx="62" cy="62" r="5.5" fill="var(--color-accent)" />
      <path d="M51.5 77c1-6 5.3-8.5 10.5-8.5s9.5 2.5 10.5 8.5a15 15 0 0 1-21 0z" fill="var(--color-accent)" />
      <g strokeLinecap="round" strokeWidth="5">
        <path d="M95 56h48" stroke="var(--color-text-secondary)" />
        <path d="M95 68h34" stroke="var(--color-line-control)" />
        <path d="M95 80h42" stroke="var(--color-line-control)" />
      </g>
    </svg>
  )
}
