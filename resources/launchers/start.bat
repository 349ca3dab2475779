@echo off
rem Start the program from this stick on Windows. Nothing is copied to this computer.
setlocal
set "program_name=skrynia"
set "here=%~dp0"
set "program="
for %%P in (program-windows program-windows.old) do if not defined program if exist "%here%%%P\%program_name%.exe" set "program=%here%%%P\%program_name%.exe"
if not defined program (
  echo There is no program for Windows on this stick.
  pause
  exit /b 1
)
set "only="
set "count=0"
for /d %%A in ("%here%archives\*.skrynia") do (
  set "only=%%A"
  set /a count+=1 >nul
)
if "%~1"=="" if "%count%"=="1" (
  start "" "%program%" window "%only%"
  exit /b 0
)
start "" "%program%" %*
