// Light or dark as the reader chose, before anything is painted; the choice stays in the browser.
;(() => {
  const root = document.documentElement
  const show = (theme) => {
    if (theme) root.dataset.theme = theme
    else delete root.dataset.theme
  }
  const kept = () => {
    try {
      return localStorage.getItem('theme') ?? ''
    } catch {
      return ''
    }
  }
  show(kept())
  document.addEventListener('DOMContentLoaded', () => {
    const choice = document.getElementById('theme-choice')
    if (!choice) return
    const mark = () => {
      for (const button of choice.querySelectorAll('button'))
        button.setAttribute('aria-pressed', String(button.value === (root.dataset.theme ?? '')))
    }
    choice.hidden = false
    choice.onclick = ({ target }) => {
      if (target.value === undefined) return
      show(target.value)
      mark()
      try {
        localStorage.setItem('theme', target.value)
      } catch {}
    }
    mark()
  })
})()
