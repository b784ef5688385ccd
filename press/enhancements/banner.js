// Leaves a banner folded that was folded, as long as the window is open; a changed one is open.
;(() => {
  const banner = document.querySelector('[data-banner]')
  const since = banner.dataset.banner
  try {
    if (sessionStorage.getItem('banner') === since) banner.open = false
    banner.ontoggle = () => sessionStorage.setItem('banner', banner.open ? '' : since)
  } catch {}
})()
