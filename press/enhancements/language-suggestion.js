// Offers the page in the first of the reader's languages that it exists in; nobody is sent away.
;(() => {
  const here = document.documentElement.lang
  const offers = document.querySelectorAll('[data-offers]')
  try {
    if (sessionStorage.getItem('offered')) return
  } catch {}
  for (const wanted of navigator.languages) {
    const language = wanted.split('-')[0]
    if (language === here) return
    const offer = [...offers].find((each) => each.dataset.offers === language)
    if (!offer) continue
    offer.hidden = false
    offer.querySelector('button').onclick = () => {
      offer.hidden = true
      try {
        sessionStorage.setItem('offered', '1')
      } catch {}
    }
    return
  }
})()
