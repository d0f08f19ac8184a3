startMath();
startTheme();
startMenu();
startSearch();
startCells();
startContents();
startPreviews();
startPlots();
