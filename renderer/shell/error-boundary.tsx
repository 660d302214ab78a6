import i18next from 'i18next'
import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import styles from './error-boundary.module.css'

/** Where a part of the window fails, it says so; the book is not touched by it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { problem: unknown }> {
  override state: { problem: unknown } = { problem: null }

  static getDerivedStateFromError(problem: unknown) {
    return { problem }
  }

  override render() {
    const { problem } = this.state
    if (problem === null) return this.props.children
    const reason = problem instanceof Error ? problem.message : String(problem)
    return (
      <div className={styles.place} role="alert">
        <EmptyState
          title={i18next.t('This page could not be shown')}
          hint={i18next.t('Your people are safe: nothing was changed. The reason was: {{reason}}', { reason })}
        >
          <Button onPress={() => this.setState({ problem: null })}>{i18next.t('Try again')}</Button>
          <Button tone="ghost" onPress={() => window.location.reload()}>
            {i18next.t('Reload the window')}
          </Button>
        </EmptyState>
      </div>
    )
  }
}
