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
  "customer": {
    "name": "Ada Lovelace",
    "tags": ["vip", "early"],
    "address": null
  },
  "lines": [
    {
      "sku": "A-1",
      "quantity": 2,
      "price": 9.5
    },
    {
      "sku": "B-2",
      "quantity": 1,
      "price": 0.25,
      "options": {}
    }
  ],
  "notes": [],
  "matrix": [
    [1, 2],
    [3, 4]
  ],
  "paid": false,
  "gift": true,
  "total": -19.25
}`)
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://api.example.com/v1/orders", body)
	if err != nil {
		return err
	}
	req.Header.Set("authorization", "Bearer ACCESS_TOKEN")
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
