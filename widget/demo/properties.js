const ranking = document.createElement('likewise-ranking');
ranking.ranking = 'china-vehicle-output/total/2025';
ranking.src = 'https://HOST';
ranking.asOf = '2026-01-18';
ranking.heading = 'Set before the widget loaded';
ranking.limit = 1;
document.getElementById('place').append(ranking);

document.getElementById('one-more').addEventListener('click', () => {
  ranking.limit += 1;
});
