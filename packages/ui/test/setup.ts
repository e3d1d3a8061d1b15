// The NHS components refuse to start on a page without this class; index.html carries it.
document.body.className = 'nhsuk-template__body js-enabled nhsuk-frontend-supported';
