package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
	"time"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()

	body := strings.NewReader(`{
  "text": "Grüße, 世界 👩‍👩‍👧 \u202e\u2028\u2029\ufeff\u0000\u0007 done",
  "escaped": "line\nbreak\ttab",
  "surrogate": "𝄞",
  "slash": "</script>"
}`)
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://api.example.com/v1/messages", body)
	if err != nil {
		return err
	}
	req.Header.Set("content-type", "application/json")

	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()

	answer, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	fmt.Println(string(answer))
	if resp.StatusCode >= 400 {
		return fmt.Errorf("unexpected status: %s", resp.Status)
	}
	return nil
}
