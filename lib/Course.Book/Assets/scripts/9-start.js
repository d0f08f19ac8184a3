startTheme();
startMenu();
startCells();
startContents();
startPlots();
