// Stands in for Electron in tests: importing the real package without its binary would begin a download.
throw new Error("This test imports 'electron'. Put a fake in its place first: vi.doMock('electron', …).")
